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
  const places = new Map(boxes.map((box) => [box.key, box]));
  return later.every((box) => isNear(box, places.get(box.key)));
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

const isNear = (a: Rect, b: Rect | undefined): boolean =>
  b !== undefined && SIDES.every((side) => Math.abs(a[side] - b[side]) <= STILL);

/**
 * Covers what moves: each thing wherever it was seen, and on all sides as much more as it went at once, because a
 * picture is taken between two looks.
 */
export function unionOf(boxes: PlacedBox[], later: PlacedBox[]): PlacedBox[] {
  const byKey = new Map<string, PlacedBox[]>();
  for (const box of [...boxes, ...later]) byKey.set(box.key, [...(byKey.get(box.key) ?? []), box]);
  return Array.from(byKey.values(), (seen) => ({ ...(seen[0] as PlacedBox), ...swept(seen) }));
}

function swept(seen: Rect[]): Rect {
  const step = (side: 'x' | 'y') =>
    Math.max(0, ...seen.slice(1).map((rect, at) => Math.abs(rect[side] - (seen[at]?.[side] ?? rect[side]))));
  const [across, down] = [step('x'), step('y')];
  const [x, y] = [Math.min(...seen.map((rect) => rect.x)), Math.min(...seen.map((rect) => rect.y))];
  const right = Math.max(...seen.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...seen.map((rect) => rect.y + rect.height));
  return { x: x - across, y: y - down, width: right - x + 2 * across, height: bottom - y + 2 * down };
}
