import type { Tab } from '../browser/tabs';
import { comparePictures } from './compare-pictures';
import { develop, type Looking, lookAtPage } from './look-at-page';
import type { PageSize } from './page/scroll-page';
import { boxesInPicture, paintOver } from './paint-over';
import { newCanvas, type Painted } from './painted';
import { bitmapOf, missingIn, render } from './render-anew';

/** How near a drawing must come to the browser's own picture to be trusted for the rest of the page, in percent. */
const TRUST = { mismatch: 3, lostTiles: 2 };

/** A canvas above this comes out empty. */
const MOST_PIXELS = 120_000_000;

/**
 * The whole page drawn anew, or null when that cannot be trusted: something in it cannot be drawn, or its visible part
 * is not like the browser's own picture.
 * @param needed the page is too tall to be put together from pictures
 */
export async function renderWhole(
  tab: Tab,
  looking: Looking,
  size: PageSize,
  needed: boolean,
): Promise<Painted | null> {
  const tabId = tab.id as number;
  if (!needed || (await missingIn(tabId))?.length !== 0) return null;
  const look = await lookAtPage(tab, looking);
  const developed = look.ok ? await develop(look.value) : look;
  if (!developed.ok || !developed.value.view) return null;
  const { bitmap, view } = developed.value;
  const scale = bitmap.width / view.width;
  const rendering = size.width * size.height * scale ** 2 > MOST_PIXELS ? null : await render(tabId, 'whole');
  const whole = rendering && (await bitmapOf(rendering));
  if (!whole) return null;
  const trusted = isLike(whole, bitmap, Math.round(view.scrollY * scale));
  bitmap.close();
  if (!trusted) return null;
  const [canvas, context] = newCanvas(whole.width, whole.height);
  context.drawImage(whole, 0, 0);
  whole.close();
  const masked = rendering.masked.map((box, place) => ({ ...box, key: String(place) }));
  const covered = boxesInPicture(masked, canvas, { scale, left: 0, top: 0 });
  paintOver(context, covered);
  return { canvas, patches: new Map(), shot: { method: 'rendered', scale, boxes: covered, lost: [] } };
}

function isLike(whole: ImageBitmap, visible: ImageBitmap, down: number): boolean {
  const { width, height } = visible;
  const { mismatch, lostTiles } = comparePictures(
    pixelsOf(visible, 0, width, height),
    pixelsOf(whole, down, width, height),
  );
  return mismatch <= TRUST.mismatch && lostTiles <= TRUST.lostTiles;
}

function pixelsOf(bitmap: ImageBitmap, down: number, width: number, height: number): ImageData {
  const [, context] = newCanvas(width, height);
  context.drawImage(bitmap, 0, -down);
  return context.getImageData(0, 0, width, height);
}
