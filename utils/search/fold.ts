import type { Locale } from '../protocol/limits';

const PLAIN = /^[a-z0-9]+$/;
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', ı: 'i' };

/** Kanji, kana and their marks: written without spaces, and their accents are letters of their own. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Compatible characters as one, lower case. */
export const lowered = (word: string): string => word.normalize('NFKC').toLowerCase();

/**
 * One form for all ways to write a word: no accents and, in German, ä, ae and a alike. Kana keep their voiced marks, which tell
 * words apart.
 */
export function fold(low: string, locale: Locale): string {
  const bare = PLAIN.test(low) || UNSPACED.test(low) ? low : withoutAccents(low);
  return locale === 'de' ? bare.replace(/([aou])e/g, '$1') : bare;
}

const withoutAccents = (low: string): string =>
  low
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæøłđßı]/g, (letter) => LIGATURES[letter] ?? letter);
