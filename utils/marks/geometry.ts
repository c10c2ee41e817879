import type { Area } from '../tickets/shot';
import { LINE_HEIGHT, PLATE_PADDING } from './drawing';
import type { Mark, Point, Size } from './mark';

/** How many pixels of a picture a line of one pixel is drawn with: pictures of dense screens have more. */
export const unitOf = ({ width, height }: Size): number =>
  Math.min(4, Math.max(1, Math.min(width, height) / 800));

/** The box between two opposite corners, whichever they are, inside the picture. */
export function boxBetween(a: Point, b: Point, within: Size): Area {
  const [p, q] = [clampPoint(a, within), clampPoint(b, within)];
  const [x, y] = [Math.min(p.x, q.x), Math.min(p.y, q.y)];
  return { x, y, width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) };
}

export const clampPoint = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: clamp(x, 0, width),
  y: clamp(y, 0, height),
});

/** The part of a box that lies inside the picture, on whole pixels: nothing of what it held is left out. */
export function clampBox({ x, y, width, height }: Area, within: Size): Area {
  const [left, top] = [clamp(Math.floor(x), 0, within.width), clamp(Math.floor(y), 0, within.height)];
  const right = clamp(Math.ceil(x + width), 0, within.width);
  const bottom = clamp(Math.ceil(y + height), 0, within.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a mark lies, without the thickness of its line. */
export function boundsOf(mark: Mark, unit: number): Area {
  if (mark.kind === 'box' || mark.kind === 'cover') return mark.box;
  if (mark.kind === 'text') {
    const height = mark.lines.length * LINE_HEIGHT * unit + 2 * PLATE_PADDING.block * unit;
    return { ...mark.at, width: mark.width + 2 * PLATE_PADDING.inline * unit, height };
  }
  const points = mark.kind === 'arrow' ? [mark.from, mark.to] : mark.points;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [least(xs), least(ys)];
  return { x: left, y: top, width: most(xs) - left, height: most(ys) - top };
}

/** Moves a mark, not further than the edge of the picture. */
export function moveMark<M extends Mark>(mark: M, by: Point, within: Size): M {
  const { x, y, width, height } = boundsOf(mark, unitOf(within));
  const step = {
    x: clamp(by.x, Math.min(0, -x), Math.max(0, within.width - x - width)),
    y: clamp(by.y, Math.min(0, -y), Math.max(0, within.height - y - height)),
  };
  return shifted(mark, step) as M;
}

/** Moves a mark that sticks out back into the picture, as far as it fits. */
export function pulledInside<M extends Mark>(mark: M, within: Size): M {
  const { x, y, width, height } = boundsOf(mark, unitOf(within));
  const step = {
    x: clamp(x, 0, Math.max(0, within.width - width)) - x,
    y: clamp(y, 0, Math.max(0, within.height - height)) - y,
  };
  return shifted(mark, step) as M;
}

function shifted(mark: Mark, by: Point): Mark {
  const move = <P extends Point>(point: P): P => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  if (mark.kind === 'arrow') return { ...mark, from: move(mark.from), to: move(mark.to) };
  if (mark.kind === 'pen') return { ...mark, points: mark.points.map(move) };
  if (mark.kind === 'text') return { ...mark, at: move(mark.at) };
  return { ...mark, box: move(mark.box) };
}

/** The places a box, a cover or a crop can be pulled by: `n` is its upper edge, `se` its lower right corner. */
export const BOX_HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type BoxHandle = (typeof BOX_HANDLES)[number];

export const handlePoint = ({ x, y, width, height }: Area, handle: BoxHandle): Point => ({
  x: x + (handle.includes('w') ? 0 : handle.includes('e') ? width : width / 2),
  y: y + (handle.includes('n') ? 0 : handle.includes('s') ? height : height / 2),
});

/** Pulls one handle of a box; pulled over the opposite side, the box turns over. */
export function pullBox(box: Area, handle: BoxHandle, by: Point, within: Size): Area {
  const west = box.x + (handle.includes('w') ? by.x : 0);
  const east = box.x + box.width + (handle.includes('e') ? by.x : 0);
  const north = box.y + (handle.includes('n') ? by.y : 0);
  const south = box.y + box.height + (handle.includes('s') ? by.y : 0);
  return boxBetween({ x: west, y: north }, { x: east, y: south }, within);
}

const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
