import { expect, test } from 'vitest';
import { breakWords } from '../../../../../components/capture/editor/break-words';

/** Every letter is ten wide. */
const measure = (text: string) => Array.from(text).length * 10;

test('words stay on one line as long as they fit', () => {
  expect(breakWords('  Appears after   Share ', 300, measure)).toEqual({
    lines: ['Appears after Share'],
    width: 190,
  });
});

test('a line is broken between words, and within a word that is longer than a line', () => {
  const { lines, width } = breakWords('one two Rechtsschutzversicherung end', 80, measure);
  expect(lines).toEqual(['one two', 'Rechtssc', 'hutzvers', 'icherung', 'end']);
  expect(width).toBe(80);
});

test('signs of two halves are never parted', () => {
  expect(breakWords('😀😀😀', 20, measure).lines).toEqual(['😀😀', '😀']);
});
