import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { Desk } from '../tests/e2e/parts/desk';
import { Person } from '../tests/e2e/parts/person';
import { newAddress, openHelp, signIn } from '../tests/e2e/parts/sign-in';
import { Site } from '../tests/e2e/parts/site';
import { freshenBuild } from './freshen-build';
import { type Case, notePaint, paintTime } from './paint/first-paint';
import { forgetClick, hasAsked, LONG_THREAD, type Seed, seedStore } from './paint/seed';

const HELP = `How soon the real side panel shows what is kept, as a ratio to the panel of somebody who has nothing: the overview with
20 tickets, the newest page of a thread of 10,000 comments, and the list of 5,000 tickets. The panel is loaded anew each time, in
turns; times are from the beginning of the load to the painted content.

  npm run bench:paint -- [options]

  --runs <n>  loads of each (20)
  --json      the figures as one line of JSON
  --help`;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
freshenBuild();
const desk = new Desk();
const site = new Site();
await desk.start();
await site.start();
const people: Person[] = [];

/** The panel of somebody who is signed in and has asked once what is new. */
async function openPanel(): Promise<Page> {
  const person = new Person();
  people.push(person);
  await person.start();
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await hasAsked(panel);
  return panel;
}

const HOME = 'nav[aria-label="Places"]';
const TICKETS = `${HOME} button:nth-of-type(3)`;
const [empty, usual, huge] = [await openPanel(), await openPanel(), await openPanel()];
// What the desk does not have it would take away again. The first paint is from what is kept in any case.
await desk.halt();
const seeds: [Page, Seed][] = [
  [empty, { tickets: 0, comments: 0 }],
  [usual, { tickets: 20, comments: 0 }],
  [huge, { tickets: 5000, comments: 10_000 }],
];
for (const [panel, seed] of seeds) {
  await seedStore(panel, seed);
  await notePaint(panel);
}

/** The panel goes to the thread by itself, as after a click on the button that tells. */
const goToThread = () =>
  huge.evaluate(
    (ticketId) => chrome.runtime.sendMessage({ call: 'goBeside', args: { ticketId } }),
    LONG_THREAD,
  );

const cases: Record<string, { panel: Page; wish: Case; before?: () => Promise<unknown> }> = {
  empty: { panel: empty, wish: { wanted: 'main h1' } },
  overview: { panel: usual, wish: { wanted: 'main .row .state-sign' } },
  thread: { panel: huge, wish: { wanted: '[data-position="10000"]' }, before: goToThread },
  emptyList: { panel: empty, wish: { press: TICKETS, wanted: 'main .empty' } },
  table: {
    panel: huge,
    before: () => forgetClick(huge),
    wish: { press: TICKETS, wanted: 'main .tickets-head ~ * .state-sign' },
  },
};
const times: Record<string, number[]> = {};
try {
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const [name, { panel, wish, before }] of Object.entries(cases)) {
      await panel.bringToFront();
      await before?.();
      const time = await paintTime(panel, wish);
      // The first load of each fills the browser's caches.
      if (run > 0) times[name] = [...(times[name] ?? []), time];
    }
  }
} finally {
  for (const person of people) await person.stop();
  await site.stop();
  await desk.stop();
}
const median = (name: string): number =>
  times[name]?.toSorted((a, b) => a - b)[Math.floor((times[name]?.length ?? 0) / 2)] ?? 0;
const ratio = (name: string): number => Number((median(name) / median('empty')).toFixed(2));
const figures = {
  runs: Number(values.runs),
  medianMs: Object.fromEntries(Object.keys(cases).map((name) => [name, Math.round(median(name))])),
  overviewRatio: ratio('overview'),
  threadRatio: ratio('thread'),
  tableRatio: ratio('table'),
};
console.log(values.json ? JSON.stringify(figures) : figures);
