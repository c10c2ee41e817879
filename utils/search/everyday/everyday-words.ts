import type { Locale } from '../../protocol/limits';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { JAPANESE } from './ja';

const LISTS: Record<Locale, string> = { en: ENGLISH, fr: FRENCH, de: GERMAN, es: SPANISH, ja: JAPANESE };

/** Groups of words and phrases that mean much the same to people who ask for help. */
export const everydayWords = (locale: Locale): string[][] =>
  LISTS[locale]
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((item) => item.trim()));
