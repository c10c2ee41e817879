import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Agent } from './parts/agent';
import { clickCorner, cornerSays } from './parts/corner';
import { Desk } from './parts/desk';
import { EXTENSION, Person } from './parts/person';
import { ask, newAddress, openHelp, place, signIn } from './parts/sign-in';
import { SwiftAgent } from './parts/swift-agent';

/** What the toolbar icon shows, asked of a page of ours that is open already. */
const badge = (help: Page) => help.evaluate(() => chrome.action.getBadgeText({}));
const iconName = (help: Page) => help.evaluate(() => chrome.action.getTitle({}));

test('S27, S31: with help open a reply is there by the event stream, also after the desk was away', async ({
  person,
  site,
}) => {
  // So seldom that no poll can have brought it.
  const desk = new Desk({ HANDRAIL_POLL_SECONDS: '900' });
  await desk.start();
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await ask(panel, 'Told by the stream');
  await panel.getByRole('button', { name: 'Done' }).click();
  const { id } = await team.find('Told by the stream');

  const sent = Date.now();
  await team.answer(id, 'First answer');
  await expect(panel.getByRole('navigation', { name: 'Places' })).toContainText('1');
  console.log(`in the panel ${Date.now() - sent} ms after the agent's answer was sent`);
  await cornerSays(page, 'Help, 1 new reply from Maya');
  await expect.poll(() => badge(panel)).toBe('1');

  await desk.halt();
  await desk.run();
  await team.answer(id, 'Second answer');
  await cornerSays(page, 'Help, 2 new replies from Maya');
  await expect.poll(() => iconName(panel)).toBe('Help, 2 new replies from Maya');
  await agent.stop();
  await desk.stop();
});

test('S28, S29: a new status is told on the button, a click leads to the ticket, and it is told no more', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const summary = `Moved without a word ${Date.now()}`;
  await ask(panel, summary);
  await panel.getByRole('button', { name: 'Done' }).click();
  const { id, number } = await team.find(summary);

  await team.move(id, 'solved');
  await cornerSays(page, `Help, ticket ${number}: Solved`);
  await expect.poll(() => iconName(panel)).toBe(`Help, ticket ${number}: Solved`);
  expect(await badge(panel)).toBe('');

  await clickCorner(page);
  await expect(panel.getByRole('heading', { name: summary })).toBeVisible();
  await cornerSays(page, /^Help$/);
  await expect.poll(() => iconName(panel)).toBe('Help');
  await agent.stop();
});

test('S27, S31: the badge counts to nine, and a thread read in the popup empties it everywhere', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help$/);
  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await signIn(popup, desk, newAddress());
  const summary = `Ten answers ${Date.now()}`;
  await ask(popup, summary);
  await popup.getByRole('button', { name: 'Done' }).click();
  const { id } = await team.find(summary);
  for (let count = 1; count <= 10; count++) await team.answer(id, `Answer ${count}`);

  await cornerSays(page, 'Help, 10 new replies from Maya');
  await expect.poll(() => badge(popup)).toBe('9+');
  await place(popup, 'Your tickets');
  await popup
    .getByRole('button', { name: summary })
    .or(popup.getByRole('link', { name: summary }))
    .click();
  await expect(popup.getByRole('heading', { name: summary })).toBeVisible();
  await popup.getByRole('log').getByText('Answer 10').scrollIntoViewIfNeeded();
  await expect.poll(() => badge(popup)).toBe('');
  await cornerSays(page, /^Help$/);
  await agent.stop();
});

test('one poll a profile, however many windows and panels', async ({ person, desk, site }) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await ask(panel, `Polled once ${Date.now()}`);
  const worker = await person.worker();
  await worker.evaluate(() => {
    const times: number[] = [];
    const { fetch: ask } = globalThis;
    globalThis.fetch = (address, init) => {
      if (String(address).includes('/v1/changes')) times.push(Date.now());
      return ask(address, init);
    };
    Object.assign(globalThis, { pollTimes: times });
  });
  await panel.evaluate(async (url) => {
    for (let count = 0; count < 5; count++) await chrome.windows.create({ url, focused: false });
  }, `${site.address}/invoice.html`);
  const polls = () =>
    worker.evaluate(() => (globalThis as unknown as { pollTimes: number[] }).pollTimes.slice());
  await expect.poll(async () => (await polls()).length).toBeGreaterThanOrEqual(10);
  const times = await polls();
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  console.log(`${times.length} polls in ${seconds.toFixed(1)} s at a pace of 2 s, six windows and a panel`);
  // At the quickest 1.6 seconds apart; two more for the windows that came.
  expect(times.length - 1).toBeLessThanOrEqual(seconds / 1.6 + 2);
});

test('a notification tells when it is switched on, leads to its ticket, and goes when that is read', async ({
  desk,
  site,
}) => {
  // The browser's own question cannot be answered here: this build has the permission from the start.
  const extension = await mkdtemp(join(tmpdir(), 'handrail-notifying-'));
  await cp(EXTENSION, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const person = new Person('en-US', '', false, { extension });
  await person.start();
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const summary = `Notified ${Date.now()}`;
  await ask(panel, summary);
  const { id } = await team.find(summary);
  const options = await person.extensionPage('options.html');
  await options.getByRole('switch', { name: 'Tell me with a notification too' }).check();
  await expect(options.getByRole('switch', { name: 'Show who wrote and what' })).toBeVisible();
  await panel.close();
  // Whoever is looking at help gets no notification: it has to be gone, for the worker too.
  const panels = () =>
    options.evaluate(async () => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] }));
  await expect.poll(panels).toEqual([]);

  const shown = () =>
    options.evaluate(
      () => new Promise<string[]>((done) => chrome.notifications.getAll((all) => done(Object.keys(all)))),
    );
  await team.answer(id, 'Look at the system.');
  await expect.poll(async () => (await shown()).map((one) => one.split(' ')[0])).toEqual([id]);

  const [notice] = await shown();
  const opened = person.nextPage((page) => page.url().includes('space.html'));
  const worker = await person.worker();
  await worker.evaluate((clicked) => {
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(clicked);
  }, notice ?? '');
  const help = await opened;
  await expect(help.getByRole('heading', { name: summary })).toBeVisible();
  await expect(help.getByRole('log').getByText('Look at the system.')).toBeVisible();
  await expect.poll(shown).toEqual([]);
  await agent.stop();
  await person.stop();
  await rm(extension, { recursive: true, force: true });
});
