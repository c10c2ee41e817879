import { LOCALES, type Locale } from '../protocol/limits';

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/** The first of the person's languages (BCP 47 tags, most wanted first) that Handrail speaks; English for none. */
export function pickLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0] ?? '';
    if (isLocale(base)) return base;
  }
  return 'en';
}

/** The tag that `Intl` formats with: dates in English are written "9 June", not "June 9". */
export const formatTag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** The name of a language in the language of the reader: `languageName('es', 'en')` is "Spanish". */
export function languageName(language: string, reader: Locale): string {
  return new Intl.DisplayNames(formatTag(reader), { type: 'language' }).of(language) ?? language;
}
