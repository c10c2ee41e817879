import type { Browser, Page } from '@playwright/test';
import { Gallery } from '../../tests/e2e/parts/gallery';
import type { Locale } from '../../utils/protocol/limits';
import type { Album } from './album';
import { type Scheme, sheet } from './layout';

const SCHEMES: Scheme[] = ['light', 'dark'];
/** Flat screens: what is lost with fewer colours is in the photos. */
const COLOURS = 16;

/** Every screen in every state, from fixed data at a fixed moment: a sheet of them for each language and scheme. */
export async function pictureGallery(
  browser: Browser,
  album: Album,
  locales: readonly Locale[],
): Promise<void> {
  const gallery = new Gallery();
  await gallery.start();
  try {
    for (const locale of locales) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          colorScheme,
          reducedMotion: 'reduce',
          timezoneId: 'Europe/Zurich',
        });
        const page = await context.newPage();
        await pictureExtension(page, { album, address: gallery.address, locale, scheme: colorScheme });
        // The walk through the product has the inbox in each language.
        if (locale === 'en')
          await pictureInbox(page, { album, address: gallery.address, locale, scheme: colorScheme });
        await context.close();
      }
    }
  } finally {
    await gallery.stop();
  }
}

interface Wish {
  album: Album;
  address: string;
  locale: Locale;
  scheme: Scheme;
}

/** The gallery itself is the sheet: every screen under its name. */
async function pictureExtension(page: Page, { album, address, locale, scheme }: Wish): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 300 });
  await page.goto(`${address}/?locale=${locale}`);
  await page.locator('[data-screen] > *').first().waitFor({ state: 'attached' });
  // For looking over many at once: smaller, and the end of long lists left out.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.gallery')?.style.setProperty('zoom', '0.4');
    for (const screen of document.querySelectorAll<HTMLElement>('.gallery-screen')) {
      screen.style.maxBlockSize = '900px';
      screen.style.overflow = 'hidden';
      // What stands in a tab of its own, or lies beside its contents, is drawn for the width of a tab.
      if (
        /^(?:welcome|options|editor|space|article-(?:long|enlarged|huge))/.test(screen.dataset.screen ?? '')
      )
        screen.style.inlineSize = '1144px';
    }
  });
  const png = await page.locator('.gallery').screenshot({ timeout: 180_000 });
  await album.keep(`gallery/${locale}-${scheme}`, png, COLOURS);
}

async function pictureInbox(page: Page, { album, address, locale, scheme }: Wish): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${address}/inbox.html`);
  await page.locator('html[data-ready]').waitFor();
  const names = await page.$$eval('main h2', (headings) => headings.map(({ textContent }) => textContent));
  const pictures: Buffer[] = [];
  for (const name of names) {
    await page.goto(`${address}/inbox.html?screen=${name}&locale=${locale}`);
    await page.locator('html[data-ready]').waitFor();
    pictures.push(await page.screenshot());
  }
  await album.keep(
    `gallery/inbox-${locale}-${scheme}`,
    await sheet(pictures, { width: 360, columns: 6 }),
    COLOURS,
  );
}
