/** What covers more of the window is no foot that stays: at high zoom it scrolls with the rest. */
const MOST_SHARE = 0.6;

/**
 * The margin of an observer for what is seen of a thread: nothing under the foot is, though it is in the window.
 * @param pixels more that has to be above it
 */
export function aboveFoot(element: Element | null, pixels = 0): string {
  const foot = element?.closest('.frame-main, .space-pane')?.querySelector('.foot');
  const covered = foot ? window.innerHeight - foot.getBoundingClientRect().top : 0;
  const inside = covered > 0 && covered < window.innerHeight * MOST_SHARE ? covered : 0;
  return `0px 0px -${Math.round(inside) + pixels}px`;
}
