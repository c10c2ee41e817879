/** A rectangle in CSS pixels of a frame's own view. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const isEmpty = ({ width, height }: Rect): boolean => width <= 0 || height <= 0;

export function intersection(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

/** The next element around, as it is drawn: out of a slot into it, out of a root to its host. */
export function aroundOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Only boxes that hold others clip; `overflow` on a line of text or a row of a table does nothing. */
const clips = ({ display, overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  /block|flex|grid|flow-root|list-item/.test(display) &&
  [overflowX, overflowY].every((way) => way === 'hidden' || way === 'auto' || way === 'scroll');

/**
 * What of a rectangle of an element is not cut off by the boxes around that clip or scroll. In doubt nothing is cut
 * off: better a box too large than a letter too many.
 */
export function visiblePart(rect: Rect, element: Element): Rect {
  // A `DOMRect` does not survive the way to the worker.
  let seen: Rect = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  let position = getComputedStyle(element).position;
  for (
    let around = aroundOf(element);
    around && around !== element.ownerDocument.documentElement;
    around = aroundOf(around)
  ) {
    if (position === 'fixed') return seen;
    const style = getComputedStyle(around);
    if (position === 'absolute' && style.position === 'static') continue;
    if (clips(style) && around !== element.ownerDocument.body)
      seen = intersection(seen, around.getBoundingClientRect());
    if (style.position !== 'static' || position === 'absolute') position = style.position;
  }
  return seen;
}
