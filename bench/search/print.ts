import { pairedBootstrap } from './bootstrap';
import type { Result } from './compare';

/** What `--json` says of one engine. */
export const figuresOf = ({ score, ...rest }: Result) => ({
  ...score,
  p50Ms: rest.p50Ms,
  p95Ms: rest.p95Ms,
  indexGzipBytes: rest.indexGzipBytes,
  buildMs: rest.buildMs,
  loadMs: rest.loadMs,
  heapBytes: rest.heapBytes,
});

const COLUMNS =
  'engine              s@3   nDCG    MRR    R@5  p50 ms  p95 ms   gz MB  build ms  load ms  heap MB  nDCG of ours more by (95 %)';

/** One line an engine, ours first. */
export function printTable(results: ReadonlyMap<string, Result>): void {
  console.log(COLUMNS);
  const ours = results.get('handrail');
  for (const [name, result] of results)
    console.log(lineOf(name, result, name === 'handrail' ? undefined : ours));
}

function lineOf(name: string, result: Result, ours?: Result): string {
  const { score } = result;
  const relevance = [score.success3, score.ndcg10, score.mrr10, score.recall5].map((value) =>
    value.toFixed(3),
  );
  const speed = [result.p50Ms, result.p95Ms].map((value) => value.toFixed(2).padStart(7));
  const weight = [
    (result.indexGzipBytes / 1e6).toFixed(2).padStart(7),
    result.buildMs.toFixed(0).padStart(9),
    result.loadMs.toFixed(0).padStart(8),
    (result.heapBytes / 1e6).toFixed(1).padStart(8),
  ];
  return [
    name.padEnd(17),
    ...relevance.map((value) => value.padStart(6)),
    ...speed,
    ...weight,
    ahead(result, ours),
  ].join(' ');
}

/** How far ours is ahead on the queries that both have answered. */
function ahead(result: Result, ours?: Result): string {
  if (!ours) return `  n ${result.scores.length}`;
  const values = ({ scores }: Result) => scores.slice(0, result.scores.length).map(({ ndcg10 }) => ndcg10);
  const { mean, low, high, n } = pairedBootstrap(values(ours), values(result));
  const short = n < ours.scores.length ? ` n ${n}` : '';
  return `  ${signed(mean)} (${signed(low)} … ${signed(high)})${short}`;
}

export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
