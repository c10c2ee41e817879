import type { FrameElement } from './frame-reading';
import { aroundOf, isEmpty, type Rect, visiblePart } from './visible-part';

const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe', 'portal', 'webview']);

/** Where elements that show another document lie. */
export const readFrames = (elements: Element[]): FrameElement[] =>
  elements.flatMap((element) => {
    const seen = visiblePart(element.getBoundingClientRect(), element);
    if (isEmpty(seen) || !element.checkVisibility({ visibilityProperty: true })) return [];
    return [
      {
        place: placeOf(element),
        content: contentOf(element as HTMLElement),
        seen,
        tilted: isTilted(element),
      },
    ];
  });

export function showsDocument(element: Element): boolean {
  if (!FRAMES.has(element.localName)) return false;
  if (element.localName === 'embed')
    return !/^(?:image|video|audio)\//.test((element as HTMLEmbedElement).type);
  if (element.localName !== 'object') return true;
  const { type, data } = element as HTMLObjectElement;
  return data !== '' && !/^(?:image\/(?!svg)|video\/|audio\/)/.test(type) && !isPicture(data);
}

const isPicture = (address: string): boolean => /\.(?:png|jpe?g|gif|webp|avif)(?:[?#]|$)/i.test(address);

/** Windows can be compared across origins, so an element and its document find each other by number, never by address. */
function placeOf(element: Element): number {
  const shown = (element as HTMLIFrameElement).contentWindow;
  return shown ? Array.from({ length: window.length }, (_, at) => window[at]).indexOf(shown) : -1;
}

/** Where the view of the document lies: within border and padding, at the scale the element is drawn in. */
function contentOf(element: HTMLElement): Rect {
  const outer = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [left, top, right, bottom] = ['left', 'top', 'right', 'bottom'].map(
    (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) +
      Number.parseFloat(style.getPropertyValue(`padding-${side}`)),
  ) as [number, number, number, number];
  const [across, down] = [outer.width / element.offsetWidth || 1, outer.height / element.offsetHeight || 1];
  return {
    x: outer.x + left * across,
    y: outer.y + top * down,
    width: outer.width - (left + right) * across,
    height: outer.height - (top + bottom) * down,
  };
}

function isTilted(element: Element): boolean {
  for (let around: Element | null = element; around; around = aroundOf(around)) {
    const { transform, rotate, perspective, offsetPath } = getComputedStyle(around);
    if ((rotate && rotate !== 'none') || perspective !== 'none' || (offsetPath && offsetPath !== 'none'))
      return true;
    if (transform !== 'none' && !isUpright(new DOMMatrixReadOnly(transform))) return true;
  }
  return false;
}

const isUpright = ({ is2D, a, b, c, d }: DOMMatrixReadOnly): boolean =>
  is2D && b === 0 && c === 0 && a > 0 && d > 0;

/** The places that lead from the top frame to this one. */
export function pathOfFrame(): number[] {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const around = at.parent;
    path.unshift(Array.from({ length: around.length }, (_, place) => around[place]).indexOf(at));
  }
  return path;
}
