import type { Locale } from '../protocol/limits';
import { plainText } from './article-sections';

const WORDS_A_MINUTE = 220;
/** Japanese has no spaces to count words by. */
const SIGNS_A_MINUTE = 500;

/** How many minutes a text takes to read, at least one. */
export function readingMinutes(html: string, locale: Locale): number {
  const text = plainText(html);
  const minutes = locale === 'ja' ? text.length / SIGNS_A_MINUTE : text.split(' ').length / WORDS_A_MINUTE;
  return Math.max(1, Math.round(minutes));
}
