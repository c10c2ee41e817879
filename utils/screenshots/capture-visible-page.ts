import { activeTab, pictureOfWindow, type Tab } from '../browser/tabs';
import { fail, type Result, succeed } from '../problems/problem';
import { type Captured, encodePicture } from './encode-picture';

export interface Capturing {
  windowId: number;
  /** Hides our own button in the page, or shows it again; answers when the page has been painted so. */
  hideOurs: (tabId: number, hidden: boolean) => Promise<void>;
}

const TRIES = 3;
/** Browsers take two pictures a second and refuse the third. */
const PAUSE_MS = 550;

/**
 * The picture of what the person sees, exactly: the browser's own, at device resolution, without our button. If they
 * change tab or address in between, the picture would be of something else: then it is thrown away and taken again.
 */
export async function captureVisiblePage({ windowId, hideOurs }: Capturing): Promise<Result<Captured>> {
  for (let tried = 1; ; tried++) {
    const before = await activeTab(windowId);
    if (before?.id === undefined) return fail('capture-refused');
    const picture = await takePicture(before.id, windowId, hideOurs);
    const after = await activeTab(windowId);
    if (picture.ok && isSamePage(before, after)) return encodePicture(picture.value);
    if (tried === TRIES) return picture.ok ? fail('capture-moved') : picture;
    if (!picture.ok && picture.problem.code === 'capture-refused') return picture;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}

async function takePicture(
  tabId: number,
  windowId: number,
  hideOurs: Capturing['hideOurs'],
): Promise<Result<Blob>> {
  await hideOurs(tabId, true);
  try {
    return succeed(blobOfDataUrl(await pictureOfWindow(windowId)));
  } catch (error) {
    // The attempt is the only truth about permission; the quota is the one refusal that passes by itself.
    return fail(/MAX_CAPTURE|quota/i.test(String(error)) ? 'capture-failed' : 'capture-refused');
  } finally {
    await hideOurs(tabId, false);
  }
}

const isSamePage = (before: Tab, after: Tab | null): boolean =>
  after !== null && after.id === before.id && after.url === before.url;

function blobOfDataUrl(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) =>
    letter.charCodeAt(0),
  );
  return new Blob([bytes], { type: 'image/png' });
}
