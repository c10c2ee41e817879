import { computed, signal } from '@preact/signals';
import en from '../../public/_locales/en/messages.json';
import type { Locale } from '../protocol/limits';
import { fillIn, type Values } from './fill-in';
import { numberFormat } from './formats';
import { formatTag } from './locale';

type EnglishKey = keyof typeof en;
/** Every sentence has a key in the English file; the other languages are checked against it. */
export type MessageKey = EnglishKey;
/** The part before `_one` and `_other` of a sentence that counts. */
export type PluralKey = EnglishKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

type Catalogue = Partial<Record<string, { message: string }>>;

const LOADERS: Record<Exclude<Locale, 'en'>, () => Promise<{ default: Catalogue }>> = {
  fr: () => import('../../public/_locales/fr/messages.json'),
  de: () => import('../../public/_locales/de/messages.json'),
  es: () => import('../../public/_locales/es/messages.json'),
  ja: () => import('../../public/_locales/ja/messages.json'),
};

const english: Catalogue = en;
const current = signal<{ locale: Locale; catalogue: Catalogue }>({ locale: 'en', catalogue: english });

/** The language the sentences are in now. Components that read it are drawn again when it changes. */
export const locale = computed(() => current.value.locale);

/** Fetches the sentences of a language, then switches to it: no screen is ever half in two languages. */
export async function loadLocale(wanted: Locale): Promise<void> {
  const catalogue = wanted === 'en' ? english : (await LOADERS[wanted]()).default;
  current.value = { locale: wanted, catalogue };
}

/** The sentence for a key, with `{name}` places filled in; in English when the language lacks it. */
export function t(key: MessageKey, values: Values = {}): string {
  return sentence(key, values) ?? key;
}

/** The sentence for a count, chosen by the plural rules of the language. `{count}` is filled in with separators. */
export function tn(base: PluralKey, count: number, values: Values = {}): string {
  const tag = formatTag(current.value.locale);
  const form = new Intl.PluralRules(tag).select(count);
  const all = { count: numberFormat(tag).format(count), ...values };
  return sentence(`${base}_${form}`, all) ?? sentence(`${base}_other`, all) ?? base;
}

function sentence(key: string, values: Values): string | undefined {
  const found = current.value.catalogue[key] ?? english[key];
  return found && fillIn(found.message, values);
}
