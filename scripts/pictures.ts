/**
 * `npm run pictures`: every screen from the gallery, and a walk through the real product (desk, extension and inbox in a
 * real browser), in five languages, light and dark, into docs/pictures; the pictures of help articles into server/help;
 * the README's into docs/pictures/first-walk.png. `-- gallery`, `-- product`, `-- en fr` make a part.
 */
import { chromium } from '@playwright/test';
import { LOCALES } from '../utils/protocol/limits';
import { Album } from './pictures/album';
import { keepArticlePictures } from './pictures/article-pictures';
import { pictureGallery } from './pictures/gallery-pictures';
import { pictureProduct } from './pictures/product-pictures';
import { findChromium } from './test/find-chromium.mjs';

const FOLDER = 'docs/pictures';

async function takeAll(asked: string[]): Promise<void> {
  const locales = LOCALES.filter((locale) => asked.includes(locale));
  const chosen = locales.length > 0 ? locales : [...LOCALES];
  const every = !asked.includes('gallery') && !asked.includes('product');
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-quic'],
  });
  const album = new Album(FOLDER);
  try {
    if (every || asked.includes('gallery')) await pictureGallery(browser, album, chosen);
    if (every || asked.includes('product')) for (const locale of chosen) await takeProduct(locale);
  } finally {
    await browser.close();
  }
  console.log(album.sum());

  async function takeProduct(locale: (typeof LOCALES)[number]): Promise<void> {
    const taken = await pictureProduct(browser, album, locale);
    await keepArticlePictures(taken, locale);
    const first = taken.get('ask-beside-page-light');
    if (locale === 'en' && first) await album.keep('first-walk', first, 256);
  }
}

await takeAll(process.argv.slice(2));
