import type { Locale } from '../../../utils/protocol/limits';
import type { MessageKey, Messages } from './messages';

/** The stem of a pair of plural keys: `inbox_new` for `inbox_new_one` and `inbox_new_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

export type Values = Record<string, string | number>;

export interface Words {
  /** The language of the sentences. */
  locale: Locale;
  /** The language with the person's region, for dates and numbers: `en-GB` writes 15:30 where `en` writes 3:30 PM. */
  region: string;
  /** The sentence under this key, with `{name}` filled in. */
  say(key: MessageKey, values?: Values): string;
  /** The sentence for this many; `{count}` is filled in as the locale writes numbers. */
  count(key: PluralKey, count: number, values?: Values): string;
}

const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Sentences of one locale, ready to be spoken. */
export const createWords = (locale: Locale, messages: Messages, region: string = locale): Words => {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(region);
  const say: Words['say'] = (key, values = {}) => fill(messages[key] ?? key, values);
  return {
    locale,
    region,
    say,
    count: (key, count, values = {}) => {
      const form = plurals.select(count) === 'one' ? 'one' : 'other';
      return say(`${key}_${form}` as MessageKey, { count: numbers.format(count), ...values });
    },
  };
};
