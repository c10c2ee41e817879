import type { Locale } from '../protocol/limits';
import { partsOf, WORDS } from './cut-words';

/** Calls with each folded form of a text, in order, and answers how many there are. */
export function readForms(text: string, locale: Locale, take: (form: string) => void): number {
  const cut = new Map<string, string[]>();
  let forms = 0;
  for (const match of text.match(WORDS) ?? []) {
    const parts = cut.get(match) ?? partsOf(match, locale).map(({ form }) => form);
    cut.set(match, parts);
    for (const part of parts) take(part);
    forms += parts.length;
  }
  return forms;
}
