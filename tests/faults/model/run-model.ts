import fc from 'fast-check';
import { type Schedule, schedules } from '../schedule';
import { CLEAN, isClean, sumOf, type Verdict } from '../verdict';
import { bundle, type Seeded } from './bundle';
import { MUTANTS, type Mutant } from './mutants';
import { type Played, type PlayOptions, play } from './play';
import type { Programs } from './profile';

export interface ModelRun {
  schedules: number;
  verdict: Verdict;
  stops: number;
  cuts: number;
  /** The smallest schedule that breaks something; null when none does. */
  smallest: { schedule: Schedule; seed: number } | null;
}

export interface ModelOptions {
  schedules: number;
  seed: number;
  mutant?: Mutant;
}

/** Plays schedules until one breaks something, and then looks for the smallest that does. */
export async function runModel({ schedules: count, seed, mutant }: ModelOptions): Promise<ModelRun> {
  const programs = await programsWith(mutant?.seeded ?? []);
  const run: ModelRun = { schedules: 0, verdict: CLEAN, stops: 0, cuts: 0, smallest: null };
  const property = fc.asyncProperty(schedules, fc.nat({ max: 1_000_000 }), async (schedule, random) => {
    const options = { programs, seed: random, ...(mutant?.idsForMs && { idsForMs: mutant.idsForMs }) };
    const played = await playToTheEnd(schedule, options);
    run.stops += played.stops;
    run.cuts += played.cuts;
    return isClean(note(run, played));
  });
  const found = await fc.check(property, { numRuns: count, seed, ...(mutant && { endOnFailure: true }) });
  run.schedules = found.numRuns;
  if (found.counterexample) {
    const [schedule, random] = found.counterexample;
    run.smallest = { schedule, seed: random };
  }
  return run;
}

/** What turns in a circle, or throws, keeps the person waiting for ever. */
async function playToTheEnd(schedule: Schedule, options: PlayOptions): Promise<Played> {
  try {
    return await play(schedule, options);
  } catch (error) {
    return { ...CLEAN, silent: 1, stops: 0, cuts: 0, requests: 0, errors: [error] };
  }
}

/** What the first that fails has broken; its smaller versions are not counted again. */
function note(run: ModelRun, played: Verdict): Verdict {
  if (isClean(run.verdict)) run.verdict = sumOf(run.verdict, played);
  return played;
}

async function programsWith(seeded: readonly Seeded[]): Promise<Programs> {
  const [worker, page] = await Promise.all([
    bundle('entrypoints/background/index.ts', seeded),
    bundle('tests/faults/page.ts'),
  ]);
  return { worker, page };
}

/** @returns the names of the mutants that were found, and of those that were not */
export async function runMutants(options: ModelOptions, tell: (line: string) => void) {
  const found: string[] = [];
  const missed: string[] = [];
  for (const mutant of MUTANTS) {
    const run = await runModel({ ...options, mutant });
    (run.smallest ? found : missed).push(mutant.name);
    tell(`${run.smallest ? 'found ' : 'MISSED'} after ${run.schedules}: ${mutant.name}`);
  }
  return { found, missed };
}
