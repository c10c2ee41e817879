import { LOCALES, type Locale } from '../../../utils/protocol/limits';
import type en from '../../locales/en.json';

export type MessageKey = keyof typeof en;

/** Sentences of one locale; a key that is missing falls back to the key itself, so that the gap is seen. */
export type Messages = Partial<Record<MessageKey, string>>;

const LOADERS: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('../../locales/en.json'),
  fr: () => import('../../locales/fr.json'),
  de: () => import('../../locales/de.json'),
  es: () => import('../../locales/es.json'),
  ja: () => import('../../locales/ja.json'),
};

const isLocale = (tag: string | undefined): tag is Locale =>
  (LOCALES as readonly (string | undefined)[]).includes(tag);

/** The first of the person's languages that we speak, by its primary subtag; English otherwise. */
export const chooseLocale = (languages: readonly string[]): Locale =>
  languages.map((language) => language.toLowerCase().split('-')[0]).find(isLocale) ?? 'en';

/** The person's own variant of a language that we speak, for dates and numbers. */
export const chooseRegion = (locale: Locale, languages: readonly string[]): string =>
  languages.find((language) => language.toLowerCase().split('-')[0] === locale) ?? locale;

export const loadMessages = async (locale: Locale): Promise<Messages> => (await LOADERS[locale]()).default;
