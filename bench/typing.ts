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
import { type BusyTasks, busyTasks } from './typing/busy-tasks';

const HELP = `npm run bench:typing -- --docs <file.jsonl[.gz]> [options]

Types searches into the real side panel of the built extension, on a real desk that holds the articles, and counts what
the browser calls long tasks: those that keep it from answering for more than 50 ms, by the clock on the wall and by
that of the panel's own thread, which other programs of the machine do not touch.

  --docs <file>   {id, title, tags, sections: [{h, a, t}]} a line, in English; may be given several times
  --size <n>      mixes the articles to so many (10000)
  --count <n>     how many searches are typed (30)
  --json          prints JSON
  --help          prints this`;

/** A quick hand: ten keys a second. */
const BETWEEN_KEYS = 100;

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
  const opening = await busyTasks(panel, async () => {
    await signIn(panel, desk, newAddress());
    await indexIsOpen(panel);
  });
  const typing = await busyTasks(panel, () => type(panel));
  const keys = queries.reduce((sum, { q }) => sum + q.length, 0);
  print({ articles: documents.length, searches: queries.length, keys, opening, typing });
} finally {
  await person.stop();
  await site.stop();
  await desk.stop();
  await rm(folder, { recursive: true, force: true });
}

async function type(panel: Page): Promise<void> {
  const box = panel.getByRole('combobox');
  for (const { q } of queries) {
    await box.fill('');
    await box.focus();
    await panel.keyboard.type(q, { delay: BETWEEN_KEYS });
  }
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
  opening: BusyTasks;
  typing: BusyTasks;
}): void {
  const { articles, searches, keys, opening, typing } = result;
  if (values.json) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  console.log(`${articles} articles, ${searches} searches, ${keys} keys`);
  console.log(`until the index is open: ${inWords(opening)}`);
  console.log(`while typing: ${inWords(typing)}`);
}

function inWords({ tasks, cpu, wall }: BusyTasks): string {
  const long = ({ long, longestMs }: BusyTasks['cpu']) => `${long}, longest ${longestMs} ms`;
  return `${tasks} tasks; over 50 ms of their own: ${long(cpu)}; over 50 ms on the wall: ${long(wall)}`;
}
