import { activeTab, type Tab } from '../browser/tabs';
import { fail, type ProblemCode, type Result, succeed } from '../problems/problem';
import type { View } from './page/frame-reading';
import type { Rect } from './page/visible-part';
import { type PlacedBox, placeBoxes } from './place-boxes';
import { type Readings, readAgain, readSensitive } from './read-sensitive';
import { isSameDocument, isStill, unionOf } from './same-page';
import { takeArea, takePicture, untilAllowed } from './take-picture';
import { scaleOf } from './whole-area';

export interface Looking {
  windowId: number;
  /** Hides our own button in the page, or shows it again; answers when the page has been painted so. */
  hideOurs: (tabId: number, hidden: boolean) => Promise<void>;
  /** Another area of the page than what is in view, in CSS pixels of the page; where the browser `picturesWholePages`. */
  areaOf?: (view: View) => Rect;
}

/** A picture as the browser gave it, and what was known of the page before and after it. */
export interface Look {
  picture: Blob;
  /** What is pictured: the view, or the area as if it were the view. Null for the browser's own page about an error. */
  view: View | null;
  boxes: PlacedBox[];
  /** Nothing sensitive moved while it was taken. */
  still: boolean;
}

/** The same, with the picture decoded: it has the size of the view. */
export type Developed = Omit<Look, 'picture'> & { bitmap: ImageBitmap };

/**
 * One picture, between two readings of the page.
 * @param waiting when to wait until the browser allows another picture: before the first reading, so that the readings
 *   lie close around the picture; or behind it, where time is short and the page stands still
 */
export async function lookAtPage(
  tab: Tab,
  { windowId, hideOurs, areaOf }: Looking,
  waiting: 'before-reading' | 'behind-reading' = 'before-reading',
): Promise<Result<Look>> {
  const tabId = tab.id as number;
  if (waiting === 'before-reading') await untilAllowed();
  const [before] = await Promise.all([readSensitive(tabId), hideOurs(tabId, true)]);
  if (before === null || isPdf(before)) {
    void hideOurs(tabId, false);
    return fail(
      before || /\.pdf(?:$|[?#])/i.test(tab.url ?? '') ? 'capture-pdf' : await whyUnread(tab, windowId),
    );
  }
  if (waiting === 'behind-reading') await untilAllowed();
  const view = before === 'error-page' ? null : before[0].view;
  const area = (view && areaOf?.(view)) ?? null;
  const picture = await (view && area
    ? takeArea(tabId, area, scaleOf(area, view.density))
    : takePicture(windowId));
  const after = before === 'error-page' ? before : await readAgain(tabId);
  void hideOurs(tabId, false);
  const shown = await activeTab(windowId).catch(() => null);
  // First: what the browser refuses may be another page, and nothing is to be drawn of that one.
  if (shown && !isSamePage(tab, shown)) return fail('capture-moved');
  if (!picture.ok) return picture;
  if (!shown) return fail('capture-moved');
  return compare(picture.value, area, before, after);
}

/**
 * What cannot be read gets no picture that is sent; what the browser says to one tells why. Firefox gives one of its own
 * pages too, small and blurred; their addresses are told to nobody.
 */
async function whyUnread({ url }: Tab, windowId: number): Promise<ProblemCode> {
  const picture = await takePicture(windowId);
  if (!picture.ok) return picture.problem.code;
  return url ? 'capture-refused' : 'capture-browser-page';
}

const isPdf = (readings: Readings | 'error-page'): boolean =>
  readings !== 'error-page' && readings[0].view.contentType === 'application/pdf';

const isSamePage = (before: Tab, after: Tab): boolean => after.id === before.id && after.url === before.url;

function compare(
  picture: Blob,
  area: Rect | null,
  before: Readings | 'error-page',
  after: Readings | 'error-page' | null,
): Result<Look> {
  // The browser's own page about an error has nothing of the person's in it.
  if (before === 'error-page') return succeed({ picture, view: null, boxes: [], still: true });
  if (after === null || after === 'error-page' || !isSameDocument(before, after))
    return fail('capture-moved');
  const [boxes, later] = [boxesIn(area, before), boxesIn(area, after)];
  const still = isStill(before, after, boxes, later);
  const view = area ? asView(area, after[0].view) : after[0].view;
  return succeed({ picture, view, boxes: still ? boxes : unionOf(boxes, later), still });
}

function boxesIn(area: Rect | null, readings: Readings): PlacedBox[] {
  const { scrollX, scrollY } = readings[0].view;
  const boxes = placeBoxes(readings);
  if (!area) return boxes;
  return boxes.map((box) => ({ ...box, x: box.x + scrollX - area.x, y: box.y + scrollY - area.y }));
}

/** A picture of an area is not enlarged by a pinch. */
const asView = ({ width, height }: Rect, view: View): View => ({
  ...view,
  width,
  height,
  pinch: { x: 0, y: 0, scale: 1 },
});

/** Decodes a look. A picture of another size than the view cannot be painted over in the right places. */
export async function develop({ picture, ...known }: Look): Promise<Result<Developed>> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return fail('capture-failed');
  if (!known.view || isSize(bitmap, known.view)) return succeed({ ...known, bitmap });
  bitmap.close();
  return fail('capture-failed');
}

function isSize(bitmap: ImageBitmap, { width, height }: { width: number; height: number }): boolean {
  const [across, down] = [bitmap.width / width, bitmap.height / height];
  return across > 0 && Math.abs(across - down) * Math.max(width, height) < 3 + across;
}
