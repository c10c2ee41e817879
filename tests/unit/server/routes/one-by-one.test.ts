import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneByOne } from '../../../../server/routes/one-by-one';

it('works of one key wait for each other, in order; others do not', async () => {
  const line = oneByOne();
  const seen: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    seen.push(`${name} begins`);
    await wait(milliseconds);
    seen.push(`${name} ends`);
    return name;
  };
  const all = [line('a', work('first', 30)), line('a', work('second', 1)), line('b', work('other', 1))];
  expect(await Promise.all(all)).toEqual(['first', 'second', 'other']);
  expect(seen.filter((entry) => !entry.startsWith('other'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(seen.indexOf('other ends')).toBeLessThan(seen.indexOf('first ends'));
});

it('one that fails does not stop those behind it', async () => {
  const line = oneByOne();
  const failing = line('a', () => Promise.reject(new Error('no')));
  const next = line('a', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await line('a', async () => 'later')).toBe('later');
});
