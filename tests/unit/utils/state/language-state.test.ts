// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeAll, expect, it, vi } from 'vitest';
import { locale } from '../../../../utils/i18n/messages';
import { browserLanguage, chosenLanguage, followLanguage } from '../../../../utils/state/language-state';
import { forgetSetting, writeSetting } from '../../../../utils/storage/settings';

/** The worker: it hears of the browser's language, and nothing here waits for it. */
const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../../utils/messaging/call', () => ({ call }));

const spoken = () => [locale.value, document.documentElement.lang];

beforeAll(async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-CH', 'en']);
  await writeSetting('language', 'fr');
  await followLanguage();
});

it('speaks the chosen language before the first screen, not the one of the browser', () => {
  expect(browserLanguage()).toBe('de');
  expect(call.mock.calls).toEqual([['setLocale', { locale: 'de' }]]);
  expect(chosenLanguage.value).toBe('fr');
  expect(spoken()).toEqual(['fr', 'fr']);
});

it('follows a choice made in another window, the last of many', async () => {
  for (const language of ['ja', 'es', 'en', 'es'] as const) await writeSetting('language', language);
  await vi.waitFor(() => expect(spoken()).toEqual(['es', 'es']));
});

it('goes back to the language of the browser', async () => {
  await forgetSetting('language');
  await vi.waitFor(() => expect(spoken()).toEqual(['de', 'de']));
  expect(chosenLanguage.value).toBeNull();
});
