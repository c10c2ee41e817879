import type { Page } from 'puppeteer-core';
import type { OddPage } from '../e2e/pages/odd-page';
import { ODD_PAGES } from '../e2e/pages/odd-pages';
import { OddSite } from '../e2e/pages/odd-site';
import { NOWHERE } from '../e2e/parts/corner-sight';
import type { HeardCalls } from '../e2e/parts/heard-calls';
import { OddVisit } from '../e2e/parts/odd-visit';
import { expect, test } from './fixtures';
import { hearCalls } from './parts/heard';
import { Person } from './parts/person';
import { lookAtCorner } from './parts/sight';

/** The gallery of odd pages that Chromium is asked about too, with the same expectations. */

const ABSENT = ODD_PAGES.filter(({ corner }) => corner === 'absent');
const OTHERS = ODD_PAGES.filter(({ corner }) => corner !== 'absent');
const HALF = Math.ceil(OTHERS.length / 2);
const PARTS = [OTHERS.slice(0, HALF), OTHERS.slice(HALF)];
const site = new OddSite(ODD_PAGES);
const person = new Person({ 'extensions.background.idle.timeout': 3_600_000 });
let calls: HeardCalls;

test.beforeAll(async () => {
  await site.start();
  await person.start();
  calls = await hearCalls(person.inside);
});
test.afterAll(async () => {
  await person.stop();
  await site.stop();
});

for (const [at, part] of PARTS.entries()) {
  test(`S1 in Firefox: on every odd page it works or is not seen, part ${at + 1}`, async () => {
    const page = await person.newTab();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    const wrong: string[] = [];
    for (const odd of part)
      await judge(odd, page).catch((error) => wrong.push(`${odd.name}: ${error.message}`));
    expect(wrong).toEqual([]);
    expect(await calls.all()).toEqual(Array(await calls.count()).fill({ call: 'openPanel', args: null }));
  });
}

test('S1 in Firefox: it is absent, without a word, where no page is', async () => {
  // Some of them are never done with loading.
  for (const odd of ABSENT) void goTo(odd, await person.newTab());
  // Opened last: when the button stands here, it has had its time in all the others.
  await judge(PARTS[0]?.[0] as OddPage, await person.newTab());
  for (const odd of ABSENT) expect((await look(odd)).hosts, odd.name).toBe(0);
});

async function judge(odd: OddPage, page: Page): Promise<void> {
  await goTo(odd, page);
  await new OddVisit(odd, page, () => look(odd), calls).judge();
  expect(site.requests.filter((path) => path.startsWith('/spy'))).toEqual([]);
}

const goTo = (odd: OddPage, page: Page): Promise<unknown> =>
  page.goto(`${site.address}/${odd.name}`, { waitUntil: 'domcontentloaded' }).catch(() => {});

const look = async ({ name }: OddPage) =>
  (await person.inside.inPage({ address: `${site.address}/${name}` }, lookAtCorner).catch(() => null)) ??
  NOWHERE;
