import { writeFileSync } from 'node:fs';
import { compare } from './search/compare';
import { compareAll } from './search/compare-all';
import { compareSections } from './search/compare-sections';
import { makeQueries } from './search/make-queries';
import { HELP, type Options, readOptions, UsageError } from './search/options';
import { figuresOf, printTable } from './search/print';
import { type Query, readDocuments, readQueries } from './search/read-data';

/** Our search beside its peers, on any documents and queries. */
async function main(options: Options): Promise<void> {
  if (options.sections) return compareSections(options);
  if (options.all !== undefined) return compareAll(options.all, options);
  const queries = queriesOf(options);
  if (queries.length === 0) throw new UsageError('there are no queries');
  const results = await compare(queries, options);
  if (options.dump) dump(options.dump, queries, results.get('handrail')?.answers ?? []);
  const engines = Object.fromEntries(Array.from(results, ([name, result]) => [name, figuresOf(result)]));
  if (options.json) console.log(JSON.stringify({ n: queries.length, engines }, null, 2));
  else printTable(results);
}

function queriesOf({ docs, queries, make, locale, seed, count }: Options): Query[] {
  if (make === undefined) return readQueries(queries);
  return makeQueries(readDocuments(docs), { kind: make, locale, seed, count });
}

function dump(file: string, queries: Query[], answers: string[][]): void {
  const lines = queries.map(({ q }, at) => JSON.stringify({ q, ids: answers[at] ?? [] }));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await main(options);
  else console.log(HELP);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError) console.error(`\n${HELP}`);
  process.exitCode = 1;
}
