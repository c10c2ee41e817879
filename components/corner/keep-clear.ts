/** How soon it looks after a change; then twice as long, and so on; and how often at the latest, in ms. */
const SOON = 100;
const LATEST = 3200;

/**
 * Plans when to look whether the button must give way: soon after something has changed, a few times more, because a page
 * puts up its own things in steps, and as long as it does give way. Nothing runs on a page where nothing changes.
 *
 * @param look answers something true while it gives way
 * @returns to be called after a change
 */
export function keepClear(look: () => unknown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let wait: number;
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(run, Math.min(wait, LATEST));
  };
  const run = () => {
    wait *= 2;
    if (!signal.aborted && (look() || wait < LATEST)) plan();
  };
  return () => {
    wait = SOON;
    plan();
  };
}
