import type { Rect } from './page/visible-part';
import type { PlacedBox } from './place-boxes';
import type { Readings } from './read-sensitive';

/** Sub-pixels that layouts settle by; a box is painted a pixel larger anyway. */
const STILL = 0.5;

/** Whether two readings are of one document, and it was neither loaded anew nor resized in between. */
export function isSameDocument([before]: Readings, [after]: Readings): boolean {
  const [a, b] = [before.view, after.view];
  return before.documentToken === after.documentToken && a.width === b.width && a.height === b.height;
}

/** Whether nothing has been scrolled and nothing sensitive has moved, come or gone. */
export function isStill(before: Readings, after: Readings, boxes: PlacedBox[], later: PlacedBox[]): boolean {
  const [a, b] = [before[0].view, after[0].view];
  if (a.scrollX !== b.scrollX || a.scrollY !== b.scrollY || boxes.length !== later.length) return false;
  const places = new Map(later.map((box) => [box.key, box]));
  return boxes.every((box) => isNear(box, places.get(box.key)));
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

const isNear = (a: Rect, b: Rect | undefined): boolean =>
  b !== undefined && SIDES.every((side) => Math.abs(a[side] - b[side]) <= STILL);

/**
 * Covers what moves: each thing from where it was to where it is, and as far again on both sides, because between two
 * looks it may have turned back. What was seen only once is covered where it was seen.
 */
export function unionOf(boxes: PlacedBox[], later: PlacedBox[]): PlacedBox[] {
  const after = new Map(later.map((box) => [box.key, box]));
  const before = new Set(boxes.map(({ key }) => key));
  const moved = boxes.map((box) => {
    const there = after.get(box.key);
    return there ? { ...box, ...swept(box, there) } : box;
  });
  return [...moved, ...later.filter(({ key }) => !before.has(key))];
}

function swept(a: Rect, b: Rect): Rect {
  const [across, down] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)];
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x: x - across, y: y - down, width: right - x + 2 * across, height: bottom - y + 2 * down };
}
