import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { findChromium } from '../../scripts/test/find-chromium.mjs';
import { LOCALES } from '../../utils/protocol/limits';
import { Gallery } from './parts/gallery';

/** The narrowest place help has to hold in; high enough that no foot covers what is measured. */
const NARROW = { width: 320, height: 2600 };

/** To a page, a zoom of 200 % is half the width at twice the pixels: 320 px are a panel of 640 at 200 %, too. */
const PIXELS = 2;

/** Welcome page, options and support space have another layout where there is room: 1,280 px, and the same at 200 %. */
const WIDE = { width: 1280, height: 800 };
const WIDE_ZOOMED = { width: 640, height: 400 };
const TAB_SCREENS = /^(?:welcome|options|editor|space)/;

/** What depends on the colours; everything else is the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const gallery = new Gallery();
let browser: Browser;
let axeSource: string;

test.beforeAll(async () => {
  await gallery.start();
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
});

test.afterAll(async () => {
  await browser?.close();
  await gallery.stop();
});

for (const locale of LOCALES) {
  test(`every screen is accessible, in light and dark, and holds at 320 px and 200 %, in ${locale}`, async () => {
    test.setTimeout(300_000);
    const { page, complaints } = await openGallery();
    const screens = await namesOfScreens(page);
    complaints.length = 0;
    expect(screens.length).toBeGreaterThan(50);
    const faults = await faultsOf(page, screens, locale);
    await page.context().close();
    expect([...faults, ...complaints]).toEqual([]);
  });
}

for (const locale of LOCALES) {
  test(`what stands in a tab of its own is accessible at 1,280 px too, and at 200 %, in ${locale}`, async () => {
    test.setTimeout(180_000);
    const { page, complaints } = await openGallery();
    const screens = (await namesOfScreens(page)).filter((name) => TAB_SCREENS.test(name));
    complaints.length = 0;
    expect(screens.length).toBeGreaterThan(15);
    const faults: string[] = [];
    for (const size of [WIDE, WIDE_ZOOMED]) {
      await page.setViewportSize(size);
      faults.push(...(await faultsOf(page, screens, locale)));
    }
    await page.context().close();
    expect([...faults, ...complaints]).toEqual([]);
  });
}

async function openGallery(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: NARROW,
    deviceScaleFactor: PIXELS,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Zurich',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(axeSource);
  return { page, complaints };
}

/** All but the hostile article: what the policy refuses of it is wanted, and article-markup.spec.ts looks at it. */
async function namesOfScreens(page: Page): Promise<string[]> {
  await page.goto(gallery.address);
  await page.locator('[data-screen]').first().waitFor({ state: 'attached' });
  const places = await page.$$eval('[data-screen]', (all) =>
    all.map((place) => (place as HTMLElement).dataset.screen),
  );
  return places.flatMap((name) => (name && name !== 'article-hostile' ? name : []));
}

/** What is wrong with each screen, in light and in dark, at the size the window has. */
async function faultsOf(page: Page, screens: string[], locale: string): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(`${gallery.address}/?screen=${screens[0]}&locale=${locale}`);
  for (const screen of screens) {
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(page, screen);
    faults.push(...(await breaches(page, ALL_RULES)).map((fault) => `${screen}: ${fault}`));
    faults.push(...(await surplusWidth(page)).map((fault) => `${screen}: ${fault}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await breaches(page, COLOUR_RULES)).map((fault) => `${screen}, dark: ${fault}`));
  }
  return faults;
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = name;
  }, screen);
  await page.locator(`[data-screen="${screen}"] > *`).first().waitFor({ state: 'attached' });
}

/** Breaches of WCAG 2.2 AA and of good practice. */
function breaches(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' and ')}`);
  }, rules);
}

/** What is wider than the window. */
async function surplusWidth(page: Page): Promise<string[]> {
  const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return surplus > 0 ? [`${surplus} px wider than the window`] : [];
}
