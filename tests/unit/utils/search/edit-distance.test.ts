import { expect, test } from 'vitest';
import { editDistance } from '../../../../utils/search/edit-distance';

test.each([
  ['password', 'password', 0],
  ['password', 'pasword', 1],
  ['password', 'passsword', 1],
  ['password', 'passworx', 1],
  ['password', 'apssword', 1],
  ['password', 'psasowrd', 2],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
])('%s to %s is %i', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance);
  expect(editDistance(other, one, 3)).toBe(distance);
});

test('what is further away than asked is only that', () => {
  expect(editDistance('kitten', 'sitting', 1)).toBe(2);
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
});
