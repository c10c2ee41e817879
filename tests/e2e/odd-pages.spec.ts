import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { OddPage } from './pages/odd-page';
import { ODD_PAGES } from './pages/odd-pages';
import { OddSite } from './pages/odd-site';
import { Sight } from './parts/corner-sight';
import { type HeardCalls, hearCalls } from './parts/heard-calls';
import { OddVisit } from './parts/odd-visit';
import type { Person } from './parts/person';

/** The button as a guest on odd, strict and hostile pages: each page of tests/e2e/pages, with what is expected there. */

const PARTS = 4;
const ABSENT = ODD_PAGES.filter(({ corner }) => corner === 'absent');
const OTHERS = ODD_PAGES.filter(({ corner }) => corner !== 'absent');
const site = new OddSite(ODD_PAGES);

test.beforeAll(() => site.start());
test.afterAll(() => site.stop());

test('the gallery has sixty pages at the least, each of its own name', () => {
  const names = new Set(ODD_PAGES.map(({ name }) => name));
  expect(names.size).toBe(ODD_PAGES.length);
  expect(names.size).toBeGreaterThanOrEqual(60);
});

for (let part = 0; part < PARTS; part++) {
  test(`S1: on every odd page it works or is not seen, part ${part + 1} of ${PARTS}`, async ({ person }) => {
    const calls = await hearCalls(person);
    for (const odd of OTHERS.filter((_, at) => at % PARTS === part)) {
      await test.step(odd.name, () => judge(person, odd, calls));
    }
    expect(await calls.all()).toEqual(Array(await calls.count()).fill({ call: 'openPanel', args: null }));
  });
}

test('S1: it is absent, without a word, where no page is', async ({ person }) => {
  const calls = await hearCalls(person);
  const visits: OddVisit[] = [];
  for (const odd of ABSENT) {
    const page = await person.newTab();
    await page.goto(`${site.address}/${odd.name}`);
    visits.push(await visitTo(odd, page, calls));
  }
  // Opened last: when the button stands here, it has had its time in all the others.
  await judge(person, OTHERS[0] as OddPage, calls);
  for (const visit of visits) await visit.judge();
});

async function visitTo(odd: OddPage, page: Page, calls: HeardCalls): Promise<OddVisit> {
  const sight = await Sight.of(page);
  return new OddVisit(odd, page, () => sight.look(), calls);
}

async function judge(person: Person, odd: OddPage, calls: HeardCalls): Promise<void> {
  const page = await person.newTab();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
  await page.goto(`${site.address}/${odd.name}`, { waitUntil: 'commit' });
  await (await visitTo(odd, page, calls)).judge();
  expect(await page.evaluate('window.spied'), odd.name).toBeUndefined();
  await page.close();
  expect(
    complaints.filter((text) => !odd.says?.test(text)),
    odd.name,
  ).toEqual([]);
  expect(
    site.requests.filter((path) => path.startsWith('/spy')),
    odd.name,
  ).toEqual([]);
}
