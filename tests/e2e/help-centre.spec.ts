import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/test/find-chromium.mjs';
import { LOCALES } from '../../utils/protocol/limits';
import { expect, test } from './fixtures';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 900 };
const WIDE = { width: 1280, height: 900 };

let browser: Browser;
let axeSource: string;
test.beforeAll(async () => {
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());

async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  return { page, complaints };
}

/** Breaches of WCAG 2.2 AA and of good practice. The page's own policy lets no script in but through the debugger. */
async function breaches(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ html }) => html).join(' and '))))`,
    awaitPromise: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as string[];
}

const pagesOf = (locale: string): string[] => [
  '/',
  `/help/${locale}/`,
  `/help/${locale}/article/get-started`,
  `/help/${locale}/article/nothing`,
  `/help/${locale}/search?q=handrail`,
  `/help/${locale}/search?q=xyzzyplugh`,
  `/help/${locale}/ask`,
];

for (const locale of LOCALES) {
  test(`every page of the help centre is accessible, light and dark, wide and at 320 px, in ${locale}`, async ({
    desk,
  }) => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const)
      for (const viewport of [WIDE, NARROW]) {
        const { page, complaints } = await open({ colorScheme, viewport, locale });
        await page.goto(`${desk.address}/help/${locale}/`);
        const section = await page.locator('.cards h2 a').first().getAttribute('href');
        for (const address of [...pagesOf(locale), section ?? '']) {
          await page.goto(desk.address + address);
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll('details')) fold.open = true;
          });
          const where = `${address}, ${colorScheme}, ${viewport.width}`;
          faults.push(...(await breaches(page)).map((fault) => `${where}: ${fault}`));
          const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (surplus > 0) faults.push(`${where}: ${surplus} px wider than the window`);
        }
        faults.push(...complaints);
        await page.context().close();
      }
    expect(faults).toEqual([]);
  });
}

test('somebody without script finds an article, reads on, and changes the language', async ({ desk }) => {
  const { page } = await open({ javaScriptEnabled: false, viewport: WIDE, locale: 'en-GB' });
  await page.goto(desk.address);
  await page.getByRole('main').getByRole('link', { name: 'Help centre' }).click();
  await expect(page).toHaveURL(`${desk.address}/help/en/`);
  await page.getByRole('searchbox').fill('sceenshot');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Ask with a screenshot' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask with a screenshot');
  await page.getByRole('navigation', { name: 'Articles before and after' }).getByRole('link').last().click();
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  expect(heading).not.toBe('Ask with a screenshot');
  await page.locator('.menu summary').click();
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '');
  await page.context().close();
});

test('by keyboard: the skip link comes first, Ctrl+K leads to the search, Escape closes the languages', async ({
  desk,
}) => {
  const { page } = await open({ viewport: WIDE, locale: 'en-GB' });
  await page.goto(`${desk.address}/help/en/article/get-started`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Deutsch' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Deutsch' })).toBeHidden();
  await expect(page.locator('.menu summary')).toBeFocused();
  await page.context().close();
});

test('on paper stands the article alone', async ({ desk }) => {
  const { page } = await open({ viewport: WIDE });
  await page.goto(`${desk.address}/help/en/article/get-started`);
  await page.emulateMedia({ media: 'print' });
  for (const part of [
    'form',
    '.menu',
    '.sections.wide',
    '.sections.narrow',
    '.contents.wide',
    'footer',
    '.neighbours',
  ])
    await expect(page.locator(part).first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.context().close();
});
