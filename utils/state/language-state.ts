import { signal } from '@preact/signals';
import { pickLocale } from '../i18n/locale';
import { loadLocale, locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Locale } from '../protocol/limits';
import { readSetting } from '../storage/settings';
import { follow } from './mirror';

/** The language the person has chosen; null for the browser's. */
export const chosenLanguage = signal<Locale | null>(null);

export const browserLanguage = (): Locale => pickLocale(navigator.languages);

/** One after the other: the language chosen last is the one that stays. */
let switching: Promise<void> = Promise.resolve();

/** Speaks the reader's language from the first screen on, and another one as soon as it is chosen anywhere. */
export async function followLanguage(): Promise<void> {
  const first = await readSetting('language').catch(() => null);
  await speak(first);
  follow(() => readSetting('language'), speak);
  void call('setLocale', { locale: browserLanguage() });
}

function speak(chosen: Locale | null): Promise<void> {
  switching = switching.then(async () => {
    chosenLanguage.value = chosen;
    const wanted = chosen ?? browserLanguage();
    if (wanted !== locale.value) await loadLocale(wanted);
    document.documentElement.lang = wanted;
  });
  return switching;
}

export const chooseLanguage = (language: Locale | null) => call('chooseLanguage', { language });
