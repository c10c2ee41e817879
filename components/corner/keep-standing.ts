/** A page that keeps taking it away gets its way. */
const MOST_RETURNS = 3;

/** Long enough for a page to finish changing itself, short enough to be back within half a second. */
const PAUSE = 200;

/**
 * Brings the button back when the page removes it, three times at most, then ends its life. Ends it at once when
 * the extension has gone: then a newer corner has taken the place.
 *
 * The observer costs little while a page works: it is told only of direct children and of attributes of the document, of
 * its root element and of its body (`subtree` is off), and those change seldom. There is no cheaper way to learn of a
 * removal, of a button that the page puts up itself, and of a root that has become inert.
 *
 * @param changed told of every change that leaves it standing
 */
export function keepStanding(
  stands: () => boolean,
  putUp: () => void,
  changed: () => void,
  isAlive: () => boolean,
  life: AbortController,
): void {
  let returns = 0;
  let timer: ReturnType<typeof setTimeout>;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    if (stands()) changed();
    else if (returns < MOST_RETURNS && isAlive()) timer = setTimeout(comeBack, PAUSE);
    else life.abort();
  });
  const watch = () => {
    for (const node of [document, document.documentElement, document.body])
      if (node) observer.observe(node, { childList: true, attributes: true });
  };
  const comeBack = () => {
    // `document.open()` leaves a moment without a root element; the next change to the document calls again.
    if (!document.documentElement) return;
    returns += 1;
    putUp();
    watch();
  };
  watch();
  life.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
