import type { CornerState } from '../../utils/corner/corner-state';
import { expect, test } from './fixtures';
import { html } from './pages/odd-page';
import { OddSite } from './pages/odd-site';
import { clickCorner, cornerSays, findCorner } from './parts/corner';
import { type HeardCalls, hearCalls } from './parts/heard-calls';
import type { Person } from './parts/person';
import { SPOOFS } from './tricks/spoofs';
import { SYNTHETIC_EVENTS } from './tricks/synthetic-events';
import { inPage, type Trick } from './tricks/trick';

/** What a page may try, while the button tells something that is not the page's business. */

const KEEPS_CLICKS = `<script>addEventListener('click', (event) => { window.kept = event }, true)</script>`;
const site = new OddSite([{ name: 'trickster', body: html(KEEPS_CLICKS), corner: 'works' }]);
const SPOKEN = 'Help, 2 new replies from Maya';
const TELLING: CornerState = {
  version: 2,
  state: 'telling',
  sign: '',
  style: '',
  label: SPOKEN,
  words: '2 from Maya',
  count: '2',
  photo: null,
  initials: 'ML',
  opened: true,
  locale: 'en',
};

test.beforeAll(() => site.start());
test.afterAll(() => site.stop());

test('S1: twenty tricks with made events press nothing', async ({ person }) => {
  expect(SYNTHETIC_EVENTS.length).toBeGreaterThanOrEqual(20);
  await tryAll(person, SYNTHETIC_EVENTS);
});

test('S1, S27: fifteen tricks with messages and imitations reach nothing and read nothing', async ({
  person,
}) => {
  expect(SPOOFS.length).toBeGreaterThanOrEqual(15);
  await tryAll(person, SPOOFS);
});

async function tryAll(person: Person, tricks: Trick[]): Promise<void> {
  const calls = await hearCalls(person);
  const worker = await person.worker();
  const tabs = () => worker.evaluate(async () => (await chrome.tabs.query({})).length);
  await letTell(person);
  for (const trick of tricks) await test.step(trick.name, () => tryOne(person, trick, calls));
  expect(site.requests.filter((path) => path.includes('spy'))).toEqual([]);
  expect(await tabs()).toBe(1);
}

/** Help has been opened once, so the worker itself has no more to tell. */
async function letTell(person: Person): Promise<void> {
  const page = await person.visit(`${site.address}/trickster`);
  await clickCorner(page);
  const worker = await person.worker();
  const shown = () => worker.evaluate(async () => (await chrome.storage.local.get('corner')).corner);
  await expect.poll(shown).toMatchObject({ opened: true });
  await worker.evaluate((corner) => chrome.storage.local.set({ corner }), TELLING);
}

/** A page anew, the trick, and then a person: after it the button says what it said, and one click is one call. */
async function tryOne(person: Person, trick: Trick, calls: HeardCalls): Promise<void> {
  const page = await person.visit(`${site.address}/trickster`);
  const corner = await cornerSays(page, SPOKEN);
  const [x, y] = [corner.x + corner.width / 2, corner.y + corner.height / 2];
  await page.mouse.click(20, 20);
  const before = await calls.count();
  const loot = await page.evaluate(inPage(trick, x, y, person.extensionId));
  expect(
    [undefined, null, false, 0, ''].includes(loot as null) || (loot as unknown[]).length === 0,
    `${trick.name}: ${JSON.stringify(loot)}`,
  ).toBe(true);
  await page.bringToFront();
  await expect.poll(async () => (await findCorner(page))?.name, { message: trick.name }).toBe(SPOKEN);
  expect(await calls.count(), trick.name).toBe(before);
  const now = await cornerSays(page, SPOKEN);
  await page.mouse.click(now.x + now.width / 2, now.y + now.height / 2);
  await expect.poll(async () => (await calls.count()) - before, { message: trick.name }).toBe(1);
}
