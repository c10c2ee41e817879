import { expect, it } from 'vitest';
import { MUTANTS } from '../../faults/model/mutants';
import { runModel } from '../../faults/model/run-model';
import { judge } from '../../faults/verdict';

it('a few schedules of faults lose, double, reorder and silence nothing', async () => {
  const run = await runModel({ schedules: 12, seed: 6 });
  expect({ ...run.verdict, smallest: run.smallest }).toEqual({
    lost: 0,
    doubled: 0,
    reordered: 0,
    silent: 0,
    smallest: null,
  });
  expect(run.stops).toBeGreaterThan(0);
});

it('a message that is deleted before it is sent is found', async () => {
  const mutant = MUTANTS.find(({ name }) => name.startsWith('deleted'));
  const run = await runModel({ schedules: 200, seed: 1, ...(mutant && { mutant }) });
  expect(run.verdict.lost).toBeGreaterThan(0);
});

it('the judge counts what is lost, doubled, reordered and silent', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((text) => ({ ticketId: 't', text })) as never as [
    { ticketId: string; text: string },
    { ticketId: string; text: string },
    { ticketId: string; text: string },
    { ticketId: string; text: string },
  ];
  const nobody = new Set<string>();
  const judged = judge({ sent: [a, b, c, d], kept: [b, a, a], waiting: new Set(['d']), telling: nobody });
  expect(judged).toEqual({ lost: 1, doubled: 1, reordered: 2, silent: 1 });
  expect(judge({ sent: [d], kept: [], waiting: new Set(['d']), telling: new Set(['d']) }).silent).toBe(0);
});
