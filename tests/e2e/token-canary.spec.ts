import type { Request } from '@playwright/test';
import { expect, test } from './fixtures';
import { Agent } from './parts/agent';
import { contentWorld } from './parts/content-world';
import { cornerSays } from './parts/corner';
import type { Person } from './parts/person';
import { ask, newAddress, openHelp, signIn } from './parts/sign-in';

/** The token of somebody who is signed in is nowhere but in our own store and on its way to the desk. */

/** The real token, from the store, as only a page of ours can read it. */
async function readToken(person: Person): Promise<string> {
  const own = await person.extensionPage('options.html');
  const token = await own.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('handrail');
      opening.onsuccess = () => done(opening.result);
    });
    const row = await new Promise<{ value: { token: string } }>((done) => {
      const reading = database.transaction('settings').objectStore('settings').get('token');
      reading.onsuccess = () => done(reading.result);
    });
    database.close();
    return row.value.token;
  });
  await own.close();
  return token;
}

/** Everything a script of the page can read without asking anybody. */
const PAGE_WORLD = `(async () => {
  const globals = Object.getOwnPropertyNames(window).map((name) => { try { return name + '=' + (typeof window[name] === 'object' ? JSON.stringify(window[name]) : window[name]) } catch { return name } });
  const entries = performance.getEntries().map((entry) => JSON.stringify(entry));
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const caught = [document.documentElement.outerHTML, document.cookie, document.referrer, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state), location.href];
  return [...globals, ...entries, ...databases, ...caught].join('\\n');
})()`;

/** Everything a content script of ours can read: what a page that breaks into it would have. */
const CONTENT_WORLD = `(async () => {
  const globals = Object.getOwnPropertyNames(globalThis).map((name) => { try { return name + '=' + JSON.stringify(globalThis[name]) } catch { return name } });
  const areas = await Promise.all(['local', 'session', 'sync', 'managed'].map((area) => Promise.resolve(chrome.storage[area]?.get()).then(JSON.stringify, String)));
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return [...globals, ...areas, ...databases, JSON.stringify(globalThis.heardByCanary)].join('\\n');
})()`;

const LISTEN = `globalThis.heardByCanary = []; chrome.runtime.onMessage.addListener((message) => { heardByCanary.push(message); }); chrome.storage.onChanged.addListener((changes) => { heardByCanary.push(changes); })`;

/** Where in a request the token stands. */
function placesOf(request: Request, token: string): string[] {
  const parts = { ...request.headers(), address: request.url(), body: request.postData() ?? '' };
  return Object.entries(parts)
    .filter(([, text]) => text.includes(token))
    .map(([name]) => `${name} at ${new URL(request.url()).origin}`);
}

test('S7: the token is seen by no page, no content script, no log and no address', async ({
  person,
  desk,
  site,
}) => {
  const requests: Request[] = [];
  const said: string[] = [];
  const { page, panel } = await openHelp(person, site);
  page.context().on('request', (request) => requests.push(request));
  page.context().on('console', (message) => said.push(message.text()));
  panel.on('console', (message) => said.push(message.text()));
  const world = await contentWorld(page, person.extensionId);
  await world.evaluate(LISTEN);
  await signIn(panel, desk, newAddress());
  const summary = `Canary ${Date.now()}`;
  await ask(panel, summary);
  const agent = new Agent(desk);
  await agent.start();
  await agent.open(summary);
  await agent.reply('Seen, thank you.');
  await agent.stop();
  await cornerSays(page, /new repl/);

  const token = await readToken(person);
  expect(token.length).toBeGreaterThanOrEqual(32);
  expect(await page.evaluate(PAGE_WORLD)).not.toContain(token);
  expect(await world.evaluate(CONTENT_WORLD)).not.toContain(token);
  expect(desk.log.length).toBeGreaterThan(0);
  expect(desk.log.join('')).not.toContain(token);
  expect(said.join('\n')).not.toContain(token);
  const carriers = requests.flatMap((request) => placesOf(request, token));
  expect([...new Set(carriers)]).toEqual([`authorization at ${desk.address}`]);
});
