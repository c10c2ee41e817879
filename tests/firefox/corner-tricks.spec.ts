import type { HeardCalls } from '../e2e/parts/heard-calls';
import { SPOOFS } from '../e2e/tricks/spoofs';
import { SYNTHETIC_EVENTS } from '../e2e/tricks/synthetic-events';
import { TELLING, trickSite } from '../e2e/tricks/telling';
import { type Trick, tryTrick } from '../e2e/tricks/trick';
import { expect, test } from './fixtures';
import { hearCalls } from './parts/heard';
import { Person } from './parts/person';
import { putOnShelf, shownByShelf } from './parts/stored';

/** What a page may try in Chromium too, with the same expectations. */

const site = trickSite();
const person = new Person({ 'extensions.background.idle.timeout': 3_600_000 });
let calls: HeardCalls;

test.beforeAll(async () => {
  await site.start();
  await person.start();
  calls = await hearCalls(person.inside);
  await letTell();
});
test.afterAll(async () => {
  await person.stop();
  await site.stop();
});

test('S1 in Firefox: twenty tricks with made events press nothing', () => tryAll(SYNTHETIC_EVENTS));

test('S1, S27 in Firefox: fifteen tricks with messages and imitations reach nothing and read nothing', () =>
  tryAll(SPOOFS));

async function tryAll(tricks: Trick[]): Promise<void> {
  const page = await person.newTab();
  const own = await person.ownAddress();
  const findCorner = () => person.corner(page.url());
  const stage = { page, findCorner, calls, id: new URL(own).host, own };
  for (const trick of tricks)
    await test.step(trick.name, async () => {
      await page.goto(`${site.address}/trickster`);
      await tryTrick(trick, TELLING.label, stage);
    });
  await page.close();
  expect(site.requests.filter((path) => path.includes('spy'))).toEqual([]);
  expect(await person.windowsShown()).toHaveLength(1);
}

/** Help has been opened once, so the event page itself has no more to tell. */
async function letTell(): Promise<void> {
  const page = await person.visit(`${site.address}/trickster`);
  await person.clickCorner(page);
  await expect.poll(() => shownByShelf(person.inside)).toMatchObject({ opened: true });
  await putOnShelf(person.inside, TELLING);
  await page.close();
}
