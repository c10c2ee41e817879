import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { contentWorld } from './parts/content-world';
import { cornerSays } from './parts/corner';
import { fuzzed, opensPanel, send } from './parts/fuzzed-messages';
import { hearCalls } from './parts/heard-calls';
import { Person } from './parts/person';
import { storedText } from './parts/stored';

/** The worker's one door in the real browser: from beside a page, and from another extension. */

const BUILT = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
test('S1: whoever speaks through the button does what the button can do at most, and is told nothing', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help/);
  const calls = await hearCalls(person);
  // A page of ours that asks for nothing itself.
  const own = await person.extensionPage('icons/icon-16.png');
  const world = await contentWorld(page, person.extensionId);
  const [before, tabs] = [JSON.parse(await storedText(own)), person.pages.length];
  const messages = await fuzzed();
  const answers = (await world.evaluate(send(messages))) as unknown[];
  expect(
    answers.filter(
      (answer) =>
        answer !== null &&
        !/closed before a response|Could not establish|asynchronous response/.test(String(answer)),
    ),
  ).toEqual([]);
  const opened = messages.filter(opensPanel);
  await expect.poll(() => calls.opened()).toBe(opened.length);
  // What a person does with the button leaves this, and nothing else.
  const allowed = ['route', 'opened', 'preferences'];
  const rows = ([tables]: [{ settings: { key: string }[] }]) => ({
    ...tables,
    settings: tables.settings.filter(({ key }) => !allowed.includes(key)),
  });
  expect(rows(JSON.parse(await storedText(own)))).toEqual(rows(before));
  expect(person.pages.length).toBe(tabs);
});

/** The browser names an unpacked extension by the hash of its folder, in the letters a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

test('S1: another extension is heard by nobody', async () => {
  const stranger = await mkdtemp(join(tmpdir(), 'handrail-stranger-'));
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1' };
  await writeFile(join(stranger, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(stranger, 'page.html'), '<!doctype html><title>Stranger</title>');
  const person = new Person('en-US', '', false, { extension: `${BUILT},${stranger}` });
  await person.start();
  try {
    const calls = await hearCalls(person);
    const page = await person.newTab();
    await page.goto(`chrome-extension://${idOf(stranger)}/page.html`);
    const messages = (await fuzzed()).slice(0, 100);
    const answers = await page.evaluate<string[]>(send(messages, JSON.stringify(person.extensionId)));
    expect(new Set(answers)).toEqual(
      new Set(['Error: Could not establish connection. Receiving end does not exist.']),
    );
    expect(await calls.count()).toBe(0);
  } finally {
    await person.stop();
    await rm(stranger, { recursive: true, force: true });
  }
});
