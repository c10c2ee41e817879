import { expect, test } from 'vitest';
import { longBeginning } from '../../../../utils/tickets/long-text';

test('a text of a usual length is shown whole', () => {
  expect(longBeginning('a'.repeat(8_000))).toBeNull();
});

test.each([
  ['a word', 'word '.repeat(2_000), /^(word )+word …$/],
  ['a line', `${'x'.repeat(5_000)}\n${'y'.repeat(9_000)}`, /^x{5000} …$/],
  ['no word at all', '日'.repeat(9_000), /^日{6000} …$/],
  ['a character of two units', `a${'😀'.repeat(5_000)}`, /^a(😀){2999} …$/u],
])('a very long one is cut at the end of %s', (_, text, expected) => {
  expect(longBeginning(text)).toMatch(expected);
});
