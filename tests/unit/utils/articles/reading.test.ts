import { expect, it } from 'vitest';
import { readingAsHash, readingFromHash } from '../../../../utils/articles/reading';
import { readingMinutes } from '../../../../utils/articles/reading-time';

it('what is read goes through an address and back, but not what was searched for', () => {
  const reading = { slug: 'share', language: 'fr' as const, block: 3 };
  const hash = readingAsHash({ ...reading, words: 'secret' });
  expect(hash).not.toContain('secret');
  expect(readingFromHash(`#${hash}&window=7`)).toEqual(reading);
  expect(readingFromHash(readingAsHash({ slug: 'share' }))).toEqual({ slug: 'share' });
});

it('a damaged address is no more than what is right in it', () => {
  expect(readingFromHash('')).toBeNull();
  expect(readingFromHash('#slug=share&language=xx&block=-1')).toEqual({ slug: 'share' });
  expect(readingFromHash('#slug=share&block=1.5')).toEqual({ slug: 'share' });
});

it('reading takes a minute at least, and Japanese is counted by characters', () => {
  expect(readingMinutes('', 'en')).toBe(1);
  expect(readingMinutes(`<p>${'word '.repeat(660)}</p>`, 'en')).toBe(3);
  expect(readingMinutes(`<p>${'文'.repeat(1_000)}</p>`, 'ja')).toBe(2);
});
