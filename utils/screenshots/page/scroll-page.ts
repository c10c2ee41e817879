import { aroundOf } from './visible-part';
import { type RootOf, walkPage } from './walk-page';

/** What the worker needs to know to put the tiles of a page together. CSS pixels. */
export interface PageSize {
  width: number;
  height: number;
  viewHeight: number;
}

export interface Scroller {
  begin(): PageSize;
  /** Shows the tile that begins at `y`, and answers where the page really stands when it has been painted so. */
  show(y: number, last: boolean): Promise<{ y: number }>;
  /** Puts everything back as it was. */
  end(): void;
}

/** A worker that dies in the middle must not leave the page in the middle. */
const WATCHDOG_MS = 6_000;
const LONGEST_IMAGES_MS = 150;

export const SCROLLER = Symbol.for('handrail-scroller');

/** Puts the scroller where the worker calls it. */
export function offerScroller(rootOf: RootOf): void {
  const world = globalThis as unknown as Record<symbol, Scroller | undefined>;
  world[SCROLLER]?.end();
  world[SCROLLER] = newScroller(rootOf);
}

function newScroller(rootOf: RootOf): Scroller {
  const changed = new Map<HTMLElement, string | null>();
  let origin: { x: number; y: number } | null = null;
  let timer: ReturnType<typeof setTimeout>;

  const restyle: Styles['restyle'] = (element, styles) => {
    const { style } = element as HTMLElement;
    if (!style) return;
    if (!changed.has(element as HTMLElement))
      changed.set(element as HTMLElement, element.getAttribute('style'));
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
  };

  const undo: Styles['undo'] = (element) => {
    const style = changed.get(element as HTMLElement);
    if (style === undefined) return;
    changed.delete(element as HTMLElement);
    // First without its transition: it must not fade in.
    putBack(element as HTMLElement, style);
    (element as HTMLElement).style.setProperty('transition', 'none', 'important');
    void getComputedStyle(element).opacity;
    putBack(element as HTMLElement, style);
  };

  const end = () => {
    clearTimeout(timer);
    if (!origin) return;
    const { x, y } = origin;
    origin = null;
    const root = document.documentElement;
    for (const element of changed.keys()) if (element !== root) undo(element);
    scrollTo({ left: x, top: y, behavior: 'instant' });
    undo(root);
  };

  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(end, WATCHDOG_MS);
  };

  return {
    begin() {
      origin = { x: scrollX, y: scrollY };
      watch();
      restyle(document.documentElement, {
        'scroll-behavior': 'auto',
        'scroll-snap-type': 'none',
        'overflow-anchor': 'none',
      });
      const { clientWidth, scrollHeight } = document.documentElement;
      return { width: clientWidth, height: Math.max(scrollHeight, innerHeight), viewHeight: innerHeight };
    },
    async show(y, last) {
      watch();
      scrollTo({ left: 0, top: y, behavior: 'instant' });
      await nextFrame();
      // Decided anew for every tile: what is fixed here may be in its place on the next.
      for (const element of walkPage(document, rootOf).elements)
        settle(element, y === 0, last, { restyle, undo });
      await picturesInView();
      await nextFrame();
      return { y: scrollY };
    },
    end,
  };
}

interface Styles {
  restyle: (element: Element, styles: Record<string, string>) => void;
  undo: (element: Element) => void;
}

/** A thing that stays while the page scrolls is shown once: where it is at the top, or at the end, of the page. */
function settle(element: Element, first: boolean, last: boolean, { restyle, undo }: Styles): void {
  const { position } = getComputedStyle(element);
  if (position === 'sticky' && scrollsWithPage(element)) {
    restyle(element, { position: 'relative', inset: 'auto', isolation: 'isolate' });
  } else if (position === 'fixed' && scrollsWithPage(element)) {
    const { top, height } = element.getBoundingClientRect();
    const below = top + height / 2 > innerHeight / 2 && height < innerHeight * 0.8;
    if (below ? last : first) undo(element);
    else restyle(element, { opacity: '0', transition: 'none' });
  }
}

/** Not inside a box that scrolls by itself. */
function scrollsWithPage(element: Element): boolean {
  for (
    let around = aroundOf(element);
    around && around !== document.body && around !== document.documentElement;
    around = aroundOf(around)
  ) {
    const { overflowX, overflowY, position } = getComputedStyle(around);
    if (position === 'fixed') return false;
    if (/auto|scroll|hidden/.test(overflowX + overflowY)) return false;
  }
  return true;
}

function putBack(element: HTMLElement, style: string | null): void {
  // Read first: Chromium leaves an empty attribute behind when one is removed whose styles it has not written out yet.
  element.getAttribute('style');
  if (style === null) element.removeAttribute('style');
  else element.setAttribute('style', style);
}

const nextFrame = (): Promise<unknown> =>
  new Promise((painted) => {
    setTimeout(painted, 100);
    requestAnimationFrame(() => requestAnimationFrame(painted));
  });

/** Pictures that are loaded only when they come into view are given a moment. */
function picturesInView(): Promise<unknown> {
  const coming = Array.from(document.images).filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return !image.complete && bottom > 0 && top < innerHeight;
  });
  const loaded = Promise.all(coming.map((image) => image.decode().catch(() => null)));
  return coming.length === 0
    ? loaded
    : Promise.race([loaded, new Promise((done) => setTimeout(done, LONGEST_IMAGES_MS))]);
}
