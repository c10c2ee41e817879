import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/test/find-chromium.mjs';
import { Gallery } from './parts/gallery';

/** In a real browser, under the policy of the extension's own pages: on other documents the sanitiser proves nothing. */
const gallery = new Gallery();
let browser: Browser;

test.beforeAll(async () => {
  await gallery.start();
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
});

test.afterAll(async () => {
  await browser?.close();
  await gallery.stop();
});

async function openArticle(screen: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${gallery.address}/?screen=${screen}`);
  await page.locator('.article-body').waitFor();
  return page;
}

test('whatever a desk sends, only words, links to the web and its own pictures are left', async () => {
  const page = await openArticle('article-hostile');
  const body = page.locator('.article-body');
  await expect(body).toContainText('Harmless words');
  const left = await body.evaluate((element) => {
    const all = Array.from(element.querySelectorAll('*'));
    return {
      tags: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))].sort(),
      links: Array.from(element.querySelectorAll('a'), (link) => [
        link.textContent,
        link.getAttribute('href'),
      ]),
      pictures: Array.from(element.querySelectorAll('img'), (image) => image.alt),
    };
  });
  expect(left).toEqual({
    tags: ['a', 'img', 'p'],
    attributes: ['alt', 'href', 'rel', 'src', 'target'],
    links: [
      ['script link', null],
      ['data link', null],
      ['other host', null],
      ['up', null],
      ['web link', 'https://ledgerly.com/prices'],
      ['article link', '#share'],
    ],
    pictures: ['own'],
  });
  await body.getByText('Harmless words').click();
  await body.getByText('script link').click();
  expect(await page.evaluate(() => (window as { harmed?: string }).harmed)).toBeUndefined();
  await page.close();
});

test('links to the web open in a tab of their own, links to other articles do not', async () => {
  const page = await openArticle('article');
  const web = page.getByRole('link', { name: 'full list of prices' });
  await expect(web).toHaveAttribute('target', '_blank');
  await expect(web).toHaveAttribute('rel', 'noopener noreferrer');
  await page.getByRole('link', { name: 'Share a payment link' }).click();
  expect(page.url()).not.toContain('#');
  expect(page.context().pages()).toHaveLength(1);
  await page.close();
});
