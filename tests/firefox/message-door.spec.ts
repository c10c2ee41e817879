import { fuzzed, opensPanel, send } from '../e2e/parts/fuzzed-messages';
import { expect, test } from './fixtures';
import { contentWorld } from './parts/content-world';
import { hearCalls } from './parts/heard';

test('S1 in Firefox: whoever speaks through the button does what the button can do at most, and is told nothing', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help/);
  const calls = await hearCalls(person.inside);
  const windows = await person.windowsShown();
  const messages = await fuzzed();
  const world = contentWorld(person.inside, page.url());
  const answers = (await world.evaluate(send(messages))) as unknown[];
  expect(answers).toEqual(messages.map(() => null));
  expect(messages.filter(opensPanel).length).toBeGreaterThan(0);
  await expect.poll(() => calls.opened()).toBe(messages.filter(opensPanel).length);
  expect(await person.windowsShown()).toEqual(windows);
});
