import { describe, expect, it } from 'vitest';
import type { PlacedBox } from '../../../../utils/screenshots/place-boxes';
import type { Readings } from '../../../../utils/screenshots/read-sensitive';
import { isSameDocument, isStill, unionOf } from '../../../../utils/screenshots/same-page';

const reading = (more: object = {}, token = 'a') =>
  [
    { documentToken: token, view: { width: 100, height: 100, scrollX: 0, scrollY: 0, ...more } },
  ] as unknown as Readings;
const box = (key: string, x: number, y = 0): PlacedBox => ({
  key,
  reason: 'password',
  x,
  y,
  width: 10,
  height: 10,
});

describe('two readings', () => {
  it('are of one document until it is loaded anew or resized', () => {
    expect(isSameDocument(reading(), reading())).toBe(true);
    expect(isSameDocument(reading(), reading({}, 'b'))).toBe(false);
    expect(isSameDocument(reading(), reading({ width: 90 }))).toBe(false);
  });

  it('are still when nothing was scrolled, moved, came or went', () => {
    expect(isStill(reading(), reading(), [box('a', 5)], [box('a', 5.3)])).toBe(true);
    expect(isStill(reading(), reading(), [box('a', 5)], [box('a', 6)])).toBe(false);
    expect(isStill(reading(), reading(), [box('a', 5)], [box('b', 5)])).toBe(false);
    expect(isStill(reading(), reading(), [box('a', 5)], [])).toBe(false);
    expect(isStill(reading(), reading({ scrollY: 4 }), [], [])).toBe(false);
  });
});

describe('what moves', () => {
  it('is covered from where it was to where it is, and as far again on both sides', () => {
    expect(unionOf([box('a', 10)], [box('a', 16)])).toEqual([{ ...box('a', 4), width: 28, height: 10 }]);
  });

  it('is covered where it was in between, also when it has come back', () => {
    const seen = unionOf([box('a', 10)], [box('a', 30), box('a', 10)]);
    expect(seen).toEqual([{ ...box('a', -10), width: 70, height: 10 }]);
    expect(isStill(reading(), reading(), [box('a', 10)], [box('a', 30), box('a', 10)])).toBe(false);
  });

  it('is covered where it was seen when it was seen only once', () => {
    expect(unionOf([box('a', 10)], [box('b', 50)])).toEqual([box('a', 10), box('b', 50)]);
  });
});
