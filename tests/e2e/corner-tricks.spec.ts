import { expect, test } from './fixtures';
import { clickCorner, findCorner } from './parts/corner';
import { hearCalls } from './parts/heard-calls';
import type { Person } from './parts/person';
import { SPOOFS } from './tricks/spoofs';
import { SYNTHETIC_EVENTS } from './tricks/synthetic-events';
import { TELLING, trickSite } from './tricks/telling';
import { type Trick, tryTrick } from './tricks/trick';

/** What a page may try, while the button tells something that is not the page's business. */

const site = trickSite();
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
  const id = person.extensionId;
  const own = `chrome-extension://${id}/`;
  for (const trick of tricks)
    await test.step(trick.name, async () => {
      const page = await person.visit(`${site.address}/trickster`);
      await tryTrick(trick, TELLING.label, { page, findCorner: () => findCorner(page), calls, id, own });
    });
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
