import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { findChromium } from '../../scripts/test/find-chromium.mjs';
import { INBOX_POLICY } from '../../server/routes/protective-headers';
import { Gallery } from './parts/gallery';

/** The desk's own policy; only the pictures of the gallery are drawn in place. */
const POLICY = INBOX_POLICY.replace("img-src 'self'", "img-src 'self' data:");
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the colours; everything else is the same in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const WIDE = { width: 1440, height: 900 };
/** High enough that what floats over a thread covers nothing that is measured. */
const NARROW = { width: 320, height: 2600 };

const gallery = new Gallery({ 'content-security-policy': POLICY });
let browser: Browser;
let axe: string;

test.beforeAll(async () => {
  await gallery.start();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
});

test.afterAll(async () => {
  await browser?.close();
  await gallery.stop();
});

/** To a page, a zoom of 200 % on 1,280 px is half the width at twice the pixels. */
const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

const LOOKS: [string, string, string[], BrowserContextOptions][] = [
  ['in light', 'en', RULES, { viewport: WIDE, colorScheme: 'light' }],
  ['in the dark', 'ja', COLOURS, { viewport: WIDE, colorScheme: 'dark' }],
  ['between, with the requester folded', 'fr', RULES, { viewport: { width: 900, height: 800 } }],
  ['at 320 px, in long words', 'de', RULES, { viewport: NARROW }],
  ['at 200 %', 'es', RULES, ZOOMED],
];

for (const [look, locale, rules, options] of LOOKS) {
  test(`every screen of the inbox is accessible and holds ${look}, in ${locale}, under the desk's policy`, async () => {
    test.setTimeout(180_000);
    const names = await namesOfScreens();
    const { page, complaints } = await open(options);
    const faults: string[] = [];
    for (const screen of names) {
      await page.goto(`${gallery.address}/inbox.html?screen=${screen}&locale=${locale}`);
      await page.locator('html[data-ready]').waitFor();
      faults.push(...(await faultsOf(page, rules)).map((fault) => `${screen}: ${fault}`));
    }
    await page.context().close();
    expect([...faults, ...complaints]).toEqual([]);
  });
}

async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    ...options,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Zurich',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(axe);
  return { page, complaints };
}

/** The contents page is read without its frames, which the policy forbids. */
async function namesOfScreens(): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${gallery.address}/inbox.html`);
  await page.locator('html[data-ready]').waitFor();
  const names = await page.$$eval('main h2', (headings) => headings.map(({ textContent }) => textContent));
  await page.close();
  expect(names.length).toBeGreaterThan(25);
  return names;
}

/** Breaches of these rules, and what is wider than the window. */
function faultsOf(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } =
      runOnly.length > 0
        ? await axe.run(document, { runOnly, resultTypes: ['violations'] })
        : { violations: [] };
    const surplus = document.documentElement.scrollWidth - window.innerWidth;
    return [
      ...violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' and ')}`),
      ...(surplus > 0 ? [`${surplus} px wider than the window`] : []),
    ];
  }, rules);
}
