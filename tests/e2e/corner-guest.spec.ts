import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { CornerState } from '../../utils/corner/corner-state';
import { expect, test } from './fixtures';
import { clickCorner, cornerSays, findCorner } from './parts/corner';
import type { Person } from './parts/person';

/** The button as a guest: what it is on pages that are odd, strict or against it. */

const PHOTO_COLOUR = [255, 0, 255];
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

interface Odd {
  type?: string;
  policy?: string;
  body: string;
}

/** Opens a page that no site of ours serves. */
async function open(page: Page, { type = 'text/html', policy, body }: Odd): Promise<void> {
  await page.unrouteAll();
  const headers = { 'content-type': type, ...(policy && { 'content-security-policy': policy }) };
  await page.route('http://odd.example/**', (route) => {
    const framed = route.request().frame() !== page.mainFrame();
    return route.fulfill({ body: framed ? '<body>Framed' : body, headers });
  });
  await page.goto('http://odd.example/');
}

/**
 * A blank tab of somebody whose extension has settled. At installation the worker writes the shelf and puts the
 * button into open tabs; a page opened before that would meet a second button.
 */
async function settle(person: Person): Promise<Page> {
  const page = await person.visit('about:blank');
  const worker = await person.worker();
  const shelf = () => worker.evaluate(() => chrome.storage.local.get('corner'));
  await expect.poll(shelf).toHaveProperty('corner');
  return page;
}

async function tell(person: Person): Promise<void> {
  const side = { width: 72, height: 72, channels: 3, background: '#ff00ff' } as const;
  const photo = await sharp({ create: side }).png().toBuffer();
  const corner: CornerState = {
    version: 2,
    state: 'telling',
    sign: '',
    style: 'img { width: 36px }',
    label: 'Help, 2 new replies from Maya',
    words: '2 from Maya',
    count: '2',
    photo: `data:image/png;base64,${photo.toString('base64')}`,
    initials: 'ML',
    opened: true,
    locale: 'en',
  };
  const worker = await person.worker();
  await worker.evaluate((value) => chrome.storage.local.set({ corner: value }), corner);
}

/** How much of the photo is painted, in device pixels. */
async function photoPixels(page: Page): Promise<number> {
  const { data, info } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (PHOTO_COLOUR.every((value, channel) => data[at + channel] === value)) found += 1;
  return found;
}

const hosts = (page: Page) => page.locator('html > [data-corner]');
const blank = { body: '<!doctype html><title>Odd</title><body>Here' };

test('S27: it tells with photo and name under the strictest policy, and the page hears of nothing', async ({
  person,
}) => {
  const page = await settle(person);
  await tell(person);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await open(page, { ...blank, policy: STRICT });
  const corner = await cornerSays(page, 'Help, 2 new replies from Maya');
  expect(corner.height).toBe(44);
  await expect.poll(() => photoPixels(page)).toBeGreaterThan(800);
  expect(complaints).toEqual([]);
  expect(await page.content()).not.toContain('Maya');
});

test('S1: it is absent where no page is, and once on a page of twenty frames', async ({ person }) => {
  const page = await settle(person);
  const odd: Odd[] = [
    { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { type: 'application/xml', body: '<a/>' },
    { type: 'text/plain', body: 'Plain' },
    { body: '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>' },
  ];
  for (const document of odd) {
    await open(page, document);
    // Idle at the latest after two seconds.
    await page.waitForTimeout(2500);
    expect(await hosts(page).count(), document.body).toBe(0);
  }
  await open(page, {
    body: `<body>${'<iframe src="/frame"></iframe>'.repeat(20)}`,
  });
  await cornerSays(page, /^Help/);
  const counts = await Promise.all(page.frames().map((frame) => frame.locator('[data-corner]').count()));
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
});

test('S1: a page that removes it has it back three times, then gets its way', async ({ person }) => {
  const page = await settle(person);
  await open(page, blank);
  await cornerSays(page, /^Help/);
  for (const back of [1, 1, 1, 0]) {
    await hosts(page).evaluate((host) => host.remove());
    await page.waitForTimeout(500);
    expect(await hosts(page).count()).toBe(back);
  }
});

test('S1: a page written anew has a button that works', async ({ person }) => {
  const page = await settle(person);
  await open(page, blank);
  await cornerSays(page, /^Help/);
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><body>Anew');
    document.close();
  });
  await clickCorner(page);
  await expect(await person.sidePanel()).toHaveURL(/sidepanel\.html/);
});

test('S1: nothing that a page does by script presses it', async ({ person }) => {
  const page = await settle(person);
  await open(page, blank);
  const { x, y } = await cornerSays(page, /^Help/);
  const worker = await person.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  const heard = () => worker.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  await page.evaluate(
    ([left, top]) => {
      const host = document.querySelector<HTMLElement>('html > [data-corner]');
      host?.click();
      host?.focus();
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      (document.elementFromPoint(left + 10, top + 10) as HTMLElement | null)?.click();
      window.postMessage({ call: 'openPanel', args: null }, '*');
    },
    [x, y] as const,
  );
  await page.waitForTimeout(300);
  expect(await heard()).toEqual([]);
  await clickCorner(page);
  // A pointer that comes brings the menu; a click asks for one thing.
  const acts = async () => (await heard()).filter((call) => (call as { call: string }).call !== 'approach');
  await expect.poll(acts).toEqual([{ call: 'openPanel', args: null }]);
});

test('S13: it is in no picture, and injected again it is still one', async ({ person }) => {
  const page = await settle(person);
  await tell(person);
  await open(page, blank);
  await expect.poll(() => photoPixels(page)).toBeGreaterThan(800);
  const worker = await person.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://odd.example/*' });
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, files: ['/help-button.js'] });
    await chrome.scripting.executeScript({ target, files: ['/help-button.js'] });
  });
  await expect.poll(() => hosts(page).count()).toBe(1);
  await expect.poll(() => photoPixels(page)).toBeGreaterThan(800);
  expect(await findCorner(page)).not.toBeNull();
});
