import type { Locale } from '../../utils/protocol/limits';
import { sentence } from '../mail/sentences';

type Values = Record<string, string | number>;

/** The sentences of the pages in one language. */
export interface Words {
  locale: Locale;
  say(key: string, values?: Values): string;
  /** Chooses between `<key>_one` and `<key>_other`. */
  count(key: string, count: number, values?: Values): string;
  date(instant: string): string;
}

/** Languages by their own names. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
};

export function wordsFor(locale: Locale): Words {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return {
    locale,
    say: (key, values) => sentence(locale, key, values),
    count: (key, count, values) => {
      const form = plural.select(count) === 'one' ? 'one' : 'other';
      return sentence(locale, `${key}_${form}`, { ...values, count: number.format(count) });
    },
    date: (instant) => date.format(new Date(instant)),
  };
}
