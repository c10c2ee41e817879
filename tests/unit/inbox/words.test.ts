import { describe, expect, it } from 'vitest';
import { chooseLocale, chooseRegion } from '../../../server/inbox/words/messages';
import { problemSentence } from '../../../server/inbox/words/problem-sentence';
import { size } from '../../../server/inbox/words/sizes';
import { splitAround } from '../../../server/inbox/words/split';
import { age, countdown, moment } from '../../../server/inbox/words/times';
import { british, english, german, japanese } from './speech';

describe('words', () => {
  it('fill in what is named and leave what is not', () => {
    expect(english.say('inbox_row_who', { name: 'Ana {organization}', organization: 'B' })).toBe(
      'Ana {organization}, B',
    );
    expect(english.say('inbox_row_who', { name: 'Ana' })).toBe('Ana, {organization}');
  });

  it('count as the language counts', () => {
    expect(english.count('inbox_view_count', 1)).toBe('1 ticket');
    expect(english.count('inbox_view_count', 1310)).toBe('1,310 tickets');
    expect(german.count('inbox_view_count', 13_100)).toBe('13.100 Tickets');
    expect(japanese.count('inbox_view_count', 1)).toBe('1件のチケット');
  });
});

describe('the language', () => {
  it('is the first of the person’s that we speak', () => {
    expect(chooseLocale(['pt-BR', 'de-CH', 'en'])).toBe('de');
    expect(chooseLocale(['JA-jp'])).toBe('ja');
    expect(chooseLocale(['pt', 'it'])).toBe('en');
    expect(chooseLocale([])).toBe('en');
  });

  it('keeps the person’s region for dates and numbers', () => {
    expect(chooseRegion('en', ['fr', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(chooseRegion('en', ['pt'])).toBe('en');
  });
});

describe('times', () => {
  const now = new Date(2026, 6, 22, 15, 45).getTime();
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

  it('say how long ago, then the date', () => {
    const ages = [0, 4, 59, 60, 23 * 60, 24 * 60, 6 * 24 * 60, 7 * 24 * 60];
    expect(ages.map((minutes) => age(english, ago(minutes), now))).toEqual([
      'now',
      '4 min',
      '59 min',
      '1 hr',
      '23 hr',
      '1 day',
      '6 days',
      'Jul 15',
    ]);
  });

  it('name the year when it is another', () => {
    expect(age(english, new Date(2025, 6, 22).toISOString(), now)).toBe('Jul 22, 2025');
  });

  it('never say a time to come, whatever the clocks', () => {
    expect(age(english, ago(-3), now)).toBe('now');
  });

  it('give the time of day in a thread, with the date when it is not today', () => {
    expect(moment(british, ago(16), now)).toBe('15:29');
    expect(moment(british, ago(24 * 60), now)).toBe('21 Jul, 15:45');
  });

  it('count down in minutes and seconds', () => {
    expect([0, 9, 42, 61, 3600].map(countdown)).toEqual(['0:00', '0:09', '0:42', '1:01', '60:00']);
  });
});

describe('sizes', () => {
  it('are written as people write them', () => {
    expect([8, 999, 1000, 148_212, 999_499, 999_500, 31_400_000].map((bytes) => size('en', bytes))).toEqual([
      '8 bytes',
      '999 bytes',
      '1 kB',
      '148 kB',
      '999 kB',
      '1 MB',
      '31.4 MB',
    ]);
  });
});

describe('a problem', () => {
  it('tells how many tries are left', () => {
    expect(problemSentence(english, { code: 'wrong-code', triesLeft: 1 })).toContain('1 try left');
    expect(problemSentence(english, { code: 'wrong-code', triesLeft: 4 })).toContain('4 tries left');
  });

  it('tells how long to wait', () => {
    expect(problemSentence(english, { code: 'too-many-requests', retryAfter: 90 })).toContain('1:30');
  });

  it('that the inbox does not know is a failure of the desk', () => {
    expect(problemSentence(english, { code: 'capture-failed' })).toBe(
      problemSentence(english, { code: 'internal' }),
    );
  });
});

describe('a sentence', () => {
  it('is split around the one word that is set apart', () => {
    expect(splitAround('To {email}, now', 'email')).toEqual(['To ', ', now']);
    expect(splitAround('Nothing', 'email')).toEqual(['Nothing', '']);
  });
});
