import type { Page } from 'puppeteer-core';
import { decode, type Picture } from '../../e2e/parts/pictures';
import type { Help } from './help';
import type { Person } from './person';

/** The browser's own picture of a page, or of all of it, without our button. */
export async function truthOf(person: Person, page: Page, fullPage = false): Promise<Picture> {
  const show = (visibility: string) => person.inside.inPage({ address: page.url() }, styleButton, visibility);
  await show('hidden');
  const picture = Buffer.from(await page.screenshot({ fullPage }));
  await show('');
  return decode(picture);
}

/** The screenshot of the draft, as it is kept. */
export async function pictureInDraft(help: Help): Promise<Picture> {
  await help.sees('img', 'Screenshot');
  const data = await help.ask(readPicture);
  if (!data) throw new Error('There is no picture');
  return decode(Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
}

/** Both run in a page: nothing from around them is there. */
function styleButton(visibility: string): void {
  const host = document.querySelector('html>[data-corner]') as { openOrClosedShadowRoot?: ShadowRoot } | null;
  const button = host?.openOrClosedShadowRoot?.querySelector('button');
  if (visibility) button?.style.setProperty('visibility', visibility, 'important');
  else button?.removeAttribute('style');
}

async function readPicture(): Promise<string | null> {
  const image = document.querySelector<HTMLImageElement>('img[alt="Screenshot"]');
  if (!image) return null;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png');
}
