import type { EngineName } from './engines/engine-names';
import type { Measured } from './measure-engine';
import { meanScore, type Score, scoreOf } from './measures';
import type { Options } from './options';
import type { Query } from './read-data';
import { runJob } from './run-job';

/** One engine on one set of queries. */
export interface Result extends Omit<Measured, 'answers'> {
  answers: string[][];
  scores: Score[];
  score: Score;
}

const TYPED = 40;

/** Measures ours and its peers one after the other, with the same documents and queries. */
export async function compare(
  queries: Query[],
  { docs, locale, learn, size, budget, peers }: Options,
): Promise<Map<EngineName, Result>> {
  const results = new Map<EngineName, Result>();
  const asked = queries.map(({ q }) => q);
  const typed = asked.filter((_, at) => at % Math.ceil(asked.length / TYPED) === 0);
  for (const engine of ['handrail', ...peers] as EngineName[]) {
    const job = { engine, files: docs, locale, learn, size, queries: asked, typed, budget };
    try {
      results.set(engine, resultOf(await runJob(job), queries));
    } catch (error) {
      throw new Error(`${engine}: ${reasonOf(error)}`);
    }
  }
  return results;
}

function resultOf(measured: Measured, queries: Query[]): Result {
  const scores = measured.answers.map((ids, at) => scoreOf(ids, queries[at]?.rel ?? []));
  return { ...measured, scores, score: meanScore(scores) };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/Cannot find (?:package|module)/.test(text))
    return 'is not installed. First: npm --prefix bench install';
  return text;
}
