import { activeTab, type Tab } from '../browser/tabs';
import { fail, type ProblemCode, type Result, succeed } from '../problems/problem';
import { problemOfAddress } from './gate';
import { boxesInPicture, cutPatches, paintOver } from './paint-over';
import { newCanvas, type Painted } from './painted';
import { type PlacedBox, placeBoxes } from './place-boxes';
import { type Readings, readAgain, readSensitive } from './read-sensitive';
import { isSameDocument, isStill, unionOf } from './same-page';
import { takePicture, untilAllowed } from './take-picture';

export interface Capturing {
  windowId: number;
  /** Hides our own button in the page, or shows it again; answers when the page has been painted so. */
  hideOurs: (tabId: number, hidden: boolean) => Promise<void>;
}

/** A picture, and what was known of the page before and after it. */
export interface Look {
  bitmap: ImageBitmap;
  top: Readings[0] | null;
  boxes: PlacedBox[];
  /** Nothing sensitive moved while it was taken. */
  still: boolean;
}

const TRIES = 3;

/**
 * The picture of what the person sees, exactly: the browser's own, at device resolution, without our button, and with
 * what is sensitive painted over. The page is read before and after; when it has moved meanwhile, the picture is taken
 * again, and the third time everything is covered from where it was to where it went. A picture of another page is
 * thrown away.
 */
export async function captureVisiblePage(capturing: Capturing): Promise<Result<Painted>> {
  const tab = await activeTab(capturing.windowId).catch(() => null);
  if (tab?.id === undefined) return fail('capture-window-gone');
  const problem = problemOfAddress(tab.url);
  if (problem) return fail(problem);
  for (let tried = 1; ; tried++) {
    const look = await lookAt(tab, capturing);
    if (look.ok && (look.value.still || tried === TRIES)) return succeed(paint(look.value));
    if (look.ok) look.value.bitmap.close();
    else if (!mayPass(look.problem.code) || tried === TRIES) return look;
  }
}

const mayPass = (code: string): boolean => code === 'capture-moved' || code === 'capture-failed';

/** One picture, between two readings of the page. */
export async function lookAt(tab: Tab, { windowId, hideOurs }: Capturing): Promise<Result<Look>> {
  const tabId = tab.id as number;
  await untilAllowed();
  const [before] = await Promise.all([readSensitive(tabId), hideOurs(tabId, true)]);
  if (before === null || isPdf(before)) {
    void hideOurs(tabId, false);
    return fail(before || /\.pdf(?:$|[?#])/i.test(tab.url ?? '') ? 'capture-pdf' : await whyUnread(windowId));
  }
  const picture = await takePicture(windowId);
  const after = before === 'error-page' ? before : await readAgain(tabId);
  void hideOurs(tabId, false);
  if (!picture.ok) return picture;
  if (!isSamePage(tab, await activeTab(windowId).catch(() => null))) return fail('capture-moved');
  const bitmap = await createImageBitmap(picture.value).catch(() => null);
  if (!bitmap) return fail('capture-failed');
  return compare(bitmap, before, after);
}

/** What cannot be read gets no picture that is sent; what the browser says to one tells why. */
async function whyUnread(windowId: number): Promise<ProblemCode> {
  const picture = await takePicture(windowId);
  return picture.ok ? 'capture-refused' : picture.problem.code;
}

const isPdf = (readings: Readings | 'error-page'): boolean =>
  readings !== 'error-page' && readings[0].view.contentType === 'application/pdf';

const isSamePage = (before: Tab, after: Tab | null): boolean =>
  after !== null && after.id === before.id && after.url === before.url;

function compare(
  bitmap: ImageBitmap,
  before: Readings | 'error-page',
  after: Readings | 'error-page' | null,
): Result<Look> {
  // The browser's own page about an error has nothing of the person's in it.
  if (before === 'error-page') return succeed({ bitmap, top: null, boxes: [], still: true });
  if (after === null || after === 'error-page' || !isSameDocument(before, after))
    return fail('capture-moved');
  if (!isSize(bitmap, before[0].view)) return fail('capture-failed');
  const [boxes, later] = [placeBoxes(before), placeBoxes(after)];
  const still = isStill(before, after, boxes, later);
  return succeed({ bitmap, top: after[0], boxes: still ? boxes : unionOf(boxes, later), still });
}

/** A picture of another size than the view cannot be painted over in the right places. */
function isSize(bitmap: ImageBitmap, { width, height }: { width: number; height: number }): boolean {
  const [across, down] = [bitmap.width / width, bitmap.height / height];
  return across > 0 && Math.abs(across - down) * Math.max(width, height) < 3 + across;
}

function paint({ bitmap, top, boxes }: Look): Painted {
  const { width, height } = bitmap;
  const [canvas, context] = newCanvas(width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const pinch = top?.view.pinch ?? { x: 0, y: 0, scale: 1 };
  const scale = top ? (width / top.view.width) * pinch.scale : 1;
  const covered = boxesInPicture(boxes, { width, height }, { scale, left: pinch.x, top: pinch.y });
  const patches = cutPatches(context, covered);
  paintOver(context, covered);
  return { canvas, patches, shot: { method: 'native', scale, boxes: covered, lost: [] } };
}
