import { type Language, languagesOf } from './all-sets';
import { pairedBootstrap } from './bootstrap';
import { compare, type Result } from './compare';
import { mean, meanScore, type Score } from './measures';
import type { Options } from './options';
import { signed } from './print';

/** The scores of one engine on one set, language by language. */
type Cells = Map<string, Score[]>;
type Table = Map<string, Map<string, Cells>>;

/** Every set of a folder in every language: one process an engine and language, one table a set. */
export async function compareAll(folder: string, options: Options): Promise<void> {
  const table: Table = new Map();
  const languages = languagesOf(folder, options);
  for (const language of languages) await addLanguage(table, language, options);
  const json = Object.fromEntries(Array.from(table, ([set, engines]) => [set, summaryOf(engines)]));
  if (options.json) console.log(JSON.stringify(json, null, 2));
  else for (const [set, engines] of table) printSet(set, engines);
}

async function addLanguage(table: Table, { locale, docs, sets }: Language, options: Options): Promise<void> {
  const queries = sets.flatMap((set) => set.queries);
  const results = await compare(queries, { ...options, docs, locale });
  for (const [engine, result] of results) {
    let from = 0;
    for (const { name, queries } of sets) {
      const engines = table.get(name) ?? new Map<string, Cells>();
      const cells: Cells = engines.get(engine) ?? new Map();
      cells.set(locale, result.scores.slice(from, from + queries.length));
      table.set(name, engines.set(engine, cells));
      from += queries.length;
    }
    if (!options.json) console.log(speedLine(locale, engine, result));
  }
}

const speedLine = (locale: string, engine: string, result: Result): string =>
  `${locale} ${engine.padEnd(17)} p50 ${result.p50Ms.toFixed(2)} p95 ${result.p95Ms.toFixed(2)} ms, ${(result.indexGzipBytes / 1e6).toFixed(2)} MB, built in ${result.buildMs.toFixed(0)}, open in ${result.loadMs.toFixed(0)} ms, n ${result.scores.length}`;

const cell = ({ success3, ndcg10 }: Score): string => `${success3.toFixed(3)}/${ndcg10.toFixed(3)}`;

function printSet(set: string, engines: Map<string, Cells>): void {
  const ours = engines.get('handrail');
  const locales = Array.from(ours?.keys() ?? []);
  console.log(`\n${set} (success@3/nDCG@10)`);
  console.log(
    [
      'engine           ',
      ...locales.map((locale) => locale.padEnd(11)),
      'mean       ',
      'nDCG of ours more by (95 %)',
    ].join(' '),
  );
  for (const [engine, cells] of engines) {
    const means = locales.map((locale) => meanScore(cells.get(locale) ?? []));
    const line = [engine.padEnd(17), ...means.map(cell), cell(meanScore(means))];
    console.log(
      engine === 'handrail' || !ours ? line.join(' ') : [...line, difference(ours, cells)].join(' '),
    );
  }
}

/** Over the queries of all languages that both have answered. */
function difference(ours: Cells, theirs: Cells): string {
  const pairs = Array.from(
    theirs,
    ([locale, scores]) => [(ours.get(locale) ?? []).slice(0, scores.length), scores] as const,
  );
  const [own, other] = [0, 1].map((side) =>
    pairs.flatMap((pair) => (pair[side] ?? []).map(({ ndcg10 }) => ndcg10)),
  );
  if (other?.length === 0) return 'not answered in time';
  const { mean: by, low, high, n } = pairedBootstrap(own ?? [], other ?? []);
  return `${signed(by)} (${signed(low)} … ${signed(high)}) n ${n}`;
}

function summaryOf(engines: Map<string, Cells>) {
  const entries = Array.from(engines, ([engine, cells]) => {
    const locales = Object.fromEntries(Array.from(cells, ([locale, scores]) => [locale, meanScore(scores)]));
    const over = (measure: keyof Score) => mean(Object.values(locales).map((score) => score[measure]));
    return [engine, { locales, success3: over('success3'), ndcg10: over('ndcg10') }];
  });
  return Object.fromEntries(entries);
}
