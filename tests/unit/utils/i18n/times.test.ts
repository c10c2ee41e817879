import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stopClockAt } from '../../../../utils/i18n/clock';
import { loadLocale } from '../../../../utils/i18n/messages';
import {
  clockTime,
  messageTime,
  shortTime,
  shortTimeWords,
  timeAgo,
  waitTime,
} from '../../../../utils/i18n/times';

const at = (local: string) => new Date(local).getTime();

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Zurich');
  stopClockAt(at('2026-06-16T15:41:00'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await loadLocale('en');
});

test.each([
  ['2026-06-16T15:40:30', 'now', 'now'],
  ['2026-06-16T15:29:00', '12 min', '12 minutes ago'],
  ['2026-06-16T13:31:00', '2 hours', '2 hours ago'],
  ['2026-06-15T23:59:00', 'yesterday', 'yesterday'],
  ['2026-06-09T10:12:00', '9 June', '9 June'],
  ['2025-12-24T10:12:00', '24 December 2025', '24 December 2025'],
])('%s is %s, and in a sentence %s', (moment, short, ago) => {
  expect(shortTime(at(moment))).toBe(short);
  expect(timeAgo(at(moment))).toBe(ago);
});

test('a moment a little ahead of this clock is now, not in minus minutes', () => {
  expect(shortTime(at('2026-06-16T15:43:00'))).toBe('now');
});

test('a message of today shows its time, an older one its date too', () => {
  expect(messageTime(at('2026-06-16T09:05:00'))).toBe('09:05');
  expect(messageTime(at('2026-06-09T00:10:00'))).toBe('9 June, 00:10');
  expect(clockTime(at('2026-06-16T00:00:00'))).toBe('00:00');
});

test('the full date and the machine form stand behind the short words', () => {
  expect(shortTimeWords(at('2026-06-09T10:12:00'))).toEqual({
    dateTime: new Date('2026-06-09T10:12:00').toISOString(),
    text: '9 June',
    full: expect.stringMatching(/Tuesday.* 9 June 2026.*10:12/),
  });
});

test('a wait is at least a second, and minutes from sixty on', () => {
  expect(waitTime(-5)).toBe('1 second');
  expect(waitTime(39_001)).toBe('40 seconds');
  expect(waitTime(61_000)).toBe('2 min');
});

test('times are written in the language of the reader', async () => {
  await loadLocale('de');
  expect(shortTime(at('2026-06-16T15:29:00'))).toBe('12 Min.');
  expect(shortTime(at('2026-06-15T12:00:00'))).toBe('gestern');
  expect(shortTime(at('2026-06-09T12:00:00'))).toBe('9. Juni');
});
