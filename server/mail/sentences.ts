import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '../../utils/protocol/limits';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'locales');

const read = (locale: Locale): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(path.join(FOLDER, `${locale}.json`), 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
};

const messages = new Map(LOCALES.map((locale) => [locale, read(locale)]));

/** The sentence under a key, in this language or else in English, with `{name}` filled in. */
export function sentence(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const text = messages.get(locale)?.[key] ?? messages.get('en')?.[key];
  if (text === undefined) throw new Error(`No sentence ${key}`);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
