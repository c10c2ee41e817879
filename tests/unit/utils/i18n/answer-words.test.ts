import { afterEach, expect, it } from 'vitest';
import { FILE_FAULTS } from '../../../../utils/attachments/file-fault';
import { USUAL_LIMITS } from '../../../../utils/attachments/file-limits';
import { hoursWords, languageList, openWords, usualTime } from '../../../../utils/i18n/answer-words';
import { fileSentence, takenWords } from '../../../../utils/i18n/file-sentence';
import { loadLocale } from '../../../../utils/i18n/messages';
import { LOCALES } from '../../../../utils/protocol/limits';
import { OFFER } from '../../../gallery/data';

afterEach(() => loadLocale('en'));
const hours = OFFER.call?.hours as NonNullable<typeof OFFER.call>['hours'];
const MONDAY = new Date('2026-06-15T08:00:00Z');
const SUNDAY = new Date('2026-06-14T08:00:00Z');

it.each([
  ['en', 'Monday to Friday, 09:00–17:00, your time.', 'English and German'],
  ['de', 'Montag bis Freitag, 09:00–17:00, Ihre Zeit.', 'Englisch und Deutsch'],
  ['ja', '月曜日から金曜日 09:00–17:00（お使いの時刻）', '英語、ドイツ語'],
] as const)('hours and languages in %s', async (locale, words, languages) => {
  await loadLocale(locale);
  expect(hoursWords(hours, MONDAY, 'Europe/Zurich')).toBe(words);
  expect(languageList(['en', 'de'])).toBe(languages);
});

it('says whether somebody calls now', () => {
  expect(openWords(hours, MONDAY)).toMatch(/^Open now, until \d\d:\d\d\.$/);
  expect(openWords(hours, SUNDAY)).toMatch(/^Closed now; calls begin Monday \d\d:\d\d\.$/);
  expect(openWords({ ...hours, week: [] }, MONDAY)).toBeNull();
});

it.each([
  [0, '1 minute'],
  [30, '30 minutes'],
  [150, '3 hours'],
  [35 * 60, '35 hours'],
  [3 * 1440, '3 days'],
])('%i minutes are said as %s', (minutes, words) => {
  expect(usualTime(minutes)).toBe(words);
});

it('every refusal names the file, and leaves no place open, in every language', async () => {
  for (const locale of LOCALES) {
    await loadLocale(locale);
    for (const fault of FILE_FAULTS) {
      const sentence = fileSentence({ name: 'film.mov', fault, limit: 10_000_000 }, 'Ledgerly');
      expect(sentence).toContain('film.mov');
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
    expect(takenWords(USUAL_LIMITS)).toContain('PNG, JPEG, WebP, GIF, MP4, WebM, PDF');
  }
});
