import { pictureOfArea, pictureOfWindow } from '../browser/tabs';
import { fail, type Problem, type Result, succeed } from '../problems/problem';
import { problemOfRefusal } from './gate';
import type { Rect } from './page/visible-part';

/** Browsers take two pictures a second and refuse the third; a little more, because clocks differ. */
const ALLOWED = { pictures: 2, perMs: 1_030 };
const TRIES = 3;
const PAUSE_MS = 600;

/** When the last pictures were begun: the worker takes all of them. */
const begun: number[] = [];

/** The browser's picture of what a window shows. Wait for `untilAllowed` first: then it is taken at once. */
export async function takePicture(windowId: number): Promise<Result<Blob>> {
  for (let tried = 1; ; tried++) {
    if (tried > 1) await untilAllowed();
    note();
    const taken = await attempt(() => pictureOfWindow(windowId));
    if (taken.ok || taken.problem.code !== 'capture-too-often' || tried === TRIES) return taken;
    await pause(PAUSE_MS);
  }
}

/** The browser's picture of an area of a page, where it `picturesWholePages`: there, as many as are asked for. */
export const takeArea = (tabId: number, area: Rect, scale: number): Promise<Result<Blob>> =>
  attempt(() => pictureOfArea(tabId, area, scale));

/** Waits until the browser allows another picture. */
export async function untilAllowed(): Promise<void> {
  for (let wait = waitAt(Date.now()); wait > 0; wait = waitAt(Date.now())) await pause(wait);
}

function note(): void {
  begun.push(Date.now());
  begun.splice(0, begun.length - ALLOWED.pictures);
}

/** How long the next picture has to wait, in ms. */
function waitAt(now: number): number {
  const oldest = begun.length < ALLOWED.pictures ? undefined : begun[0];
  return oldest === undefined ? 0 : Math.min(ALLOWED.perMs, oldest + ALLOWED.perMs - now);
}

async function attempt(picture: () => Promise<string>): Promise<Result<Blob>> {
  try {
    return succeed(blobOfDataUrl(await picture()));
  } catch (error) {
    const problem: Problem = { code: problemOfRefusal(error) };
    return fail(problem.code, problem.code === 'capture-too-often' ? { retryAfter: 1 } : {});
  }
}

const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

function blobOfDataUrl(dataUrl: string): Blob {
  const letters = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Blob([bytes], { type: 'image/png' });
}
