import type { Locale } from '../../protocol/limits';
import { fold, lowered } from '../fold';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { JAPANESE } from './ja';

const LISTS: Record<Locale, string> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
  ja: JAPANESE + ENGLISH,
};

/** The folded stop words of a language. */
export const stopWordsOf = (locale: Locale): ReadonlySet<string> =>
  new Set((LISTS[locale].match(/\S+/g) ?? []).map((word) => fold(lowered(word), locale)));
