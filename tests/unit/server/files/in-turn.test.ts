import { expect, it } from 'vitest';
import { inTurn } from '../../../../server/files/in-turn';

it('never runs more at once than are allowed, loses none, and goes on after one that fails', async () => {
  const turn = inTurn(2);
  let running = 0;
  let most = 0;
  const work = (number: number) =>
    turn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, number % 3));
      running -= 1;
      if (number % 4 === 0) throw new Error('broken');
      return number;
    });
  const results = await Promise.allSettled(Array.from({ length: 40 }, (_, number) => work(number)));
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))).toHaveLength(30);
});
