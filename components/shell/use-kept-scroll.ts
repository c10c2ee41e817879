import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { keepScroll, keptScroll, type Route } from '../../utils/state/route-state';

/** What is still being fetched may make a place high enough for this long. */
const PATIENCE_MS = 3_000;

/** Whoever does one of these goes where they want, not where they were. */
const OWN_WAYS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Each place is as far down when one comes back to it as it was when it was left; a new one begins at its top. */
export function useKeptScroll(main: RefObject<HTMLElement | null>, place: Route): void {
  useLayoutEffect(() => restore(main.current, place), [main, place]);
  // Before the next frame: a shorter place pulls the view up, and that is not where the last one was left.
  useLayoutEffect(() => {
    const keep = () => {
      if (!restoring) keepScroll(place, scrollerIn(main.current).scrollTop);
    };
    document.addEventListener('scroll', keep, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', keep, { capture: true });
  }, [main, place]);
}

let restoring = false;

/** The popup scrolls between bar and foot, everything else as a page. */
function scrollerIn(main: HTMLElement | null): Element {
  const popup = main?.closest('.frame--popup');
  return popup?.querySelector('.body') ?? document.documentElement;
}

/** Goes there at once, and again as often as what is on the screen grows, until it is high enough. */
function restore(main: HTMLElement | null, place: Route): () => void {
  const top = keptScroll(place) ?? 0;
  const go = () => {
    const scroller = scrollerIn(main);
    scroller.scrollTop = top;
    if (scroller.scrollTop >= top - 1) stop();
  };
  const growing = new ResizeObserver(go);
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = () => {
    growing.disconnect();
    clearTimeout(timer);
    restoring = false;
    for (const way of OWN_WAYS) document.removeEventListener(way, stop, true);
  };
  restoring = true;
  for (const way of OWN_WAYS) document.addEventListener(way, stop, true);
  if (main) growing.observe(main);
  go();
  return stop;
}
