import { expect, test } from 'vitest';
import { sizeText, textBytes } from '../../../../utils/i18n/sizes';

test.each([
  [0, '0 B'],
  [1023, '1,023 B'],
  [151_552, '148 kB'],
  [3.4 * 1024 * 1024, '3.4 MB'],
  [10 * 1024 * 1024, '10 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});

test('a text is as long as it is on the wire', () => {
  expect(textBytes('“é”')).toBe(8);
});
