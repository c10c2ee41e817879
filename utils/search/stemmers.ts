import type { Locale } from '../protocol/limits';

/** The common beginning of the forms of a word; gets it in lower case, with its accents. */
export type Stemmer = (low: string) => string;

const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const OKURIGANA = /^(\p{Script=Han}+)\p{Script=Hiragana}+$/u;
const LONG_VOWEL = /^([\p{Script=Katakana}ー]{2,})ー$/u;

/** Loads the rules of one language only. */
export async function loadStemmer(locale: Locale): Promise<Stemmer> {
  const { stemmer } = await STEMMERS[locale]();
  return (low) => (LATIN.test(low) && low.length > 2 ? stemmer(low) : locale === 'ja' ? japanese(low) : low);
}

const STEMMERS: Record<Locale, () => Promise<{ stemmer: Stemmer }>> = {
  en: () => import('@orama/stemmers/english'),
  fr: () => import('@orama/stemmers/french'),
  de: () => import('@orama/stemmers/german'),
  es: () => import('@orama/stemmers/spanish'),
  ja: () => import('@orama/stemmers/english'),
};

/** Verbs change after their kanji (開く, 開き), and words from abroad may end long or short (サーバー, サーバ). */
const japanese = (low: string): string => low.replace(OKURIGANA, '$1').replace(LONG_VOWEL, '$1');
