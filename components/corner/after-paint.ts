/** Frames do not come in a hidden tab, and a picture must not wait for them. */
const LONGEST_WAIT = 300;

/** Resolves when the page has been painted as it is now: after two frames, or after 300 ms without them. */
export function afterPaint(): Promise<unknown> {
  return new Promise((painted) => {
    setTimeout(painted, LONGEST_WAIT);
    requestAnimationFrame(() => requestAnimationFrame(painted));
  });
}
