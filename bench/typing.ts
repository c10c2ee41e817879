import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { Desk } from '../tests/e2e/parts/desk';
import { Person } from '../tests/e2e/parts/person';
import { newAddress, openHelp, signIn } from '../tests/e2e/parts/sign-in';
import { Site } from '../tests/e2e/parts/site';
import { freshenBuild } from './freshen-build';
import { enlarge } from './search/enlarge';
import { makeQueries } from './search/make-queries';
import { readDocuments } from './search/read-data';

const HELP = `npm run bench:typing -- --docs <file.jsonl[.gz]> [options]

Types searches into the real side panel of the built extension, on a real desk that holds the articles, and counts what
the browser calls long tasks: those that keep it from answering for more than 50 ms.

  --docs <file>   {id, title, tags, sections: [{h, a, t}]} a line, in English; may be given several times
  --size <n>      mixes the articles to so many (10000)
  --count <n>     how many searches are typed (30)
  --json          prints JSON
  --help          prints this`;

/** A quick hand: ten keys a second. */
const BETWEEN_KEYS = 100;

interface Tasks {
  longTasks: number;
  longestMs: number;
}

const { values } = parseArgs({
  options: {
    docs: { type: 'string', multiple: true },
    size: { type: 'string', default: '10000' },
    count: { type: 'string', default: '30' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !values.docs) {
  console.log(HELP);
  process.exit(values.help ? 0 : 1);
}
freshenBuild();
const documents = enlarge(readDocuments(values.docs), Number(values.size));
const queries = makeQueries(documents, {
  kind: 'question',
  locale: 'en',
  seed: 1,
  count: Number(values.count),
});
const folder = await mkdtemp(path.join(tmpdir(), 'handrail-typing-'));
const [desk, site, person] = [new Desk(), new Site(), new Person()];
try {
  const file = path.join(folder, 'articles-en.jsonl');
  await writeFile(
    file,
    documents.map((document) => JSON.stringify({ ...document, lang: 'en', locale: 'en' })).join('\n'),
  );
  await desk.start();
  await desk.command(['import', file], /\d+ (?:added|new)/);
  await site.start();
  await person.start();
  const { panel } = await openHelp(person, site);
  await panel.evaluate(watch);
  await signIn(panel, desk, newAddress());
  await indexIsOpen(panel);
  const opening = await panel.evaluate(tasksSoFar);
  let keys = 0;
  for (const { q } of queries) {
    await panel.getByRole('combobox').fill('');
    await panel.getByRole('combobox').focus();
    await panel.keyboard.type(q, { delay: BETWEEN_KEYS });
    keys += q.length;
  }
  const typing = await panel.evaluate(tasksSoFar);
  print({ articles: documents.length, searches: queries.length, keys, opening, typing });
} finally {
  await person.stop();
  await site.stop();
  await desk.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Runs in the panel: notes every long task from now on. */
function watch(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  Object.assign(globalThis, { handrailTasks: tasks });
}

/** Runs in the panel: what was noted since it was asked last. */
function tasksSoFar(): Tasks {
  const { handrailTasks } = globalThis as unknown as { handrailTasks: number[] };
  const tasks = handrailTasks.splice(0);
  return { longTasks: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) };
}

/** Words of a text are found by the index alone: with it the line about titles goes. */
async function indexIsOpen(panel: Page): Promise<void> {
  const box = panel.getByRole('combobox').or(panel.getByRole('searchbox'));
  await box.fill('document');
  await panel.getByRole('option').first().waitFor();
  await panel.getByText(/Only titles/).waitFor({ state: 'detached', timeout: 120_000 });
}

function print(result: {
  articles: number;
  searches: number;
  keys: number;
  opening: Tasks;
  typing: Tasks;
}): void {
  const { articles, searches, keys, opening, typing } = result;
  if (values.json) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  console.log(`${articles} articles, ${searches} searches, ${keys} keys`);
  console.log(
    `until the index is open: ${opening.longTasks} tasks over 50 ms, longest ${opening.longestMs} ms`,
  );
  console.log(`while typing: ${typing.longTasks} tasks over 50 ms, longest ${typing.longestMs} ms`);
}
