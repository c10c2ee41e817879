import { callInFrames } from '../browser/inject';

/** A tab that does not answer in this time, in ms, gets its picture with what is there. */
const LONGEST_WAIT = 500;

/**
 * Hides the corner button of a tab (or shows it again) and waits until the page has been painted so, at most half a
 * second. A tab without a button has nothing to hide.
 */
export async function hideCorner(tabId: number, hidden: boolean): Promise<void> {
  const hiding = callInFrames(tabId, 'top', holdCorner, hidden).catch(() => null);
  await Promise.race([hiding, new Promise((done) => setTimeout(done, LONGEST_WAIT))]);
}

/** What stands in the corner's world of a page; see `components/corner/corner.ts`. */
interface Held {
  held?: string;
  look?: () => unknown;
  /** A worker that dies while it takes a picture must not take the button along: it comes back after three seconds. */
  back?: ReturnType<typeof setTimeout>;
}

/** Runs beside the corner, and sees nothing around it. Answers after two frames, or 300 ms where frames do not come. */
function holdCorner(hidden: boolean): Promise<null> {
  const corner = (globalThis as unknown as Record<symbol, Held | undefined>)[Symbol.for('corner')];
  const hold = (value: boolean) => {
    if (!corner) return;
    clearTimeout(corner.back);
    corner.held = value ? 'away' : '';
    if (value) corner.back = setTimeout(hold, 3000, false);
    corner.look?.();
  };
  hold(hidden);
  return new Promise((painted) => {
    setTimeout(painted, 300, null);
    requestAnimationFrame(() => requestAnimationFrame(() => painted(null)));
  });
}
