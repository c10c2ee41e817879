import type { Look } from './find-in-page';
import type { Found, FrameElement } from './frame-reading';

/** What lay where, at one moment. */
export interface Moment {
  found: Found[];
  frames: FrameElement[];
}

/** The worker is done by then, or has died. */
const LONGEST_MS = 4_000;

/**
 * Looks in every frame that the browser draws where things lie, and remembers each place that differs from the one
 * before: between two looks a thing may have gone away and come back.
 * @returns ends it, and answers the moments in between
 */
export function keepLooking(looks: Look[], framesNow: () => FrameElement[], first: Moment): () => Moment[] {
  const moments: Moment[] = [];
  const until = performance.now() + LONGEST_MS;
  let last = JSON.stringify(first);
  let going = true;
  const look = () => {
    if (!going || performance.now() > until) return;
    const moment = { found: looks.flatMap((where) => where()), frames: framesNow() };
    const text = JSON.stringify(moment);
    if (text !== last) moments.push(moment);
    last = text;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return () => {
    going = false;
    return moments;
  };
}
