/** How soon it looks after a change, and how much later again, in ms. */
const SOON = 50;
const LATER = 1600;

/**
 * Plans when to look whether the button must give way: soon after something has changed, once more later, because a page
 * puts up its own things in steps, and as long as it does give way. It looks when the page has just been drawn, because
 * then the browser knows where everything is; so nothing runs on a page that nobody sees, or where nothing changes.
 *
 * @param look answers something true while it gives way
 * @returns to be called after a change
 */
export function keepClear(look: () => unknown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: number;
  const plan = (next: number) => {
    wait = next;
    clearTimeout(timer);
    timer = setTimeout(() => requestAnimationFrame(() => setTimeout(run)), wait);
  };
  const run = () => {
    timer = undefined;
    if (!signal.aborted && (look() || wait < LATER)) plan(LATER);
  };
  // A page that never stops changing puts it off no longer.
  return () => (timer && wait === SOON) || plan(SOON);
}
