import html2canvas from 'html2canvas';
import type { ShotExtent } from '../../tickets/shot';
import { lostParts, type Missing } from './lost-parts';
import { type Masked, maskClone } from './mask-clone';
import { memoryOfPage } from './memory';
import { type RootOf, walkPage } from './walk-page';

/** A picture of a page that was drawn anew from its elements. */
export interface Rendering {
  /** A `data:` URL of a PNG. */
  picture: string;
  /** CSS pixels of the view (or of the whole page) for which the picture stands. */
  width: number;
  height: number;
  missing: Missing[];
  /** Where what is sensitive was taken out before it was drawn: CSS pixels of the picture. */
  masked: Masked[];
}

/** The name under which the renderer waits in our own world of the page. */
const RENDERER = Symbol.for('handrail-renderer');

export interface Renderer {
  render: (extent: ShotExtent) => Promise<Rendering>;
  missing: () => Missing[];
}

/** Puts the renderer where the worker calls it. Nothing is drawn yet, and the page sees nothing of it. */
export function offerRenderer(rootOf: RootOf): void {
  const renderer: Renderer = {
    render: (extent) => render(extent, rootOf),
    missing: () => lostParts(walkPage(document, rootOf), rootOf),
  };
  (globalThis as unknown as Record<symbol, Renderer>)[RENDERER] = renderer;
}

async function render(extent: ShotExtent, rootOf: RootOf): Promise<Rendering> {
  const missing = lostParts(walkPage(document, rootOf), rootOf);
  const part = partOf(extent);
  let masked: Masked[] = [];
  const canvas = await html2canvas(document.documentElement, {
    ...part,
    windowWidth: innerWidth,
    windowHeight: innerHeight,
    scale: devicePixelRatio,
    logging: false,
    useCORS: true,
    imageTimeout: 4_000,
    backgroundColor: pageColour(),
    onclone: (copy) => {
      keepSize(copy);
      for (const animation of copy.getAnimations()) toItsEnd(animation);
      const { scrollX: left = 0, scrollY: top = 0 } = copy.defaultView ?? {};
      masked = maskClone(copy, document, memoryOfPage()).map((box) => ({
        ...box,
        x: box.x + left - part.x,
        y: box.y + top - part.y,
      }));
    },
    ignoreElements: (element) => element instanceof HTMLElement && 'corner' in element.dataset,
  });
  return { picture: canvas.toDataURL('image/png'), width: part.width, height: part.height, missing, masked };
}

function partOf(extent: ShotExtent) {
  if (extent === 'visible') return { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight };
  const { scrollWidth, scrollHeight } = document.documentElement;
  return { x: 0, y: 0, width: Math.min(scrollWidth, innerWidth), height: scrollHeight };
}

/** In a copy, animations begin anew, and most begin with nothing to be seen. One without an end is left out. */
function toItsEnd(animation: Animation): void {
  try {
    animation.finish();
  } catch {
    animation.cancel();
  }
}

/** The copy stands in a frame, and the page's own style for frames must not reach that one. */
function keepSize({ defaultView }: Document): void {
  const frame = defaultView?.frameElement as HTMLElement | null | undefined;
  const size = {
    width: `${innerWidth}px`,
    height: `${innerHeight}px`,
    border: '0',
    padding: '0',
    'max-width': 'none',
    'max-height': 'none',
    'min-width': '0',
    transform: 'none',
    zoom: '1',
  };
  for (const [name, value] of Object.entries(size)) frame?.style.setProperty(name, value, 'important');
}

/** What lies below a page that has no colour of its own. */
function pageColour(): string {
  const colours = [document.documentElement, document.body].map(
    (element) => element && getComputedStyle(element).backgroundColor,
  );
  const own = colours.find((colour) => colour && !/rgba\(\d+, \d+, \d+, 0\)|transparent/.test(colour));
  if (own) return own;
  const { colorScheme } = getComputedStyle(document.documentElement);
  const dark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? '#121212' : '#ffffff';
}
