import { expect, test } from 'vitest';
import { carriedWith, NOTHING_CARRIED } from '../../../../utils/tickets/carried';

test('what comes later is put beside what waits, and nothing of it is lost', () => {
  const page = { url: 'https://app.example/one', title: 'One', included: true };
  const first = carriedWith(null, { words: 'one', fileIds: ['a'], page });
  const both = carriedWith(first, { words: 'two', fileIds: ['b'] });
  expect(both).toEqual({ ...NOTHING_CARRIED, words: 'one\n\ntwo', fileIds: ['a', 'b'], page });
  const other = { ...page, url: 'https://app.example/two' };
  expect(carriedWith(both, { page: other }).page).toEqual(other);
});
