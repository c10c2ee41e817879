import { boxBetween, clampBox, clampPoint } from '../../../utils/marks/geometry';
import type {
  ArrowMark,
  BoxMark,
  CoverMark,
  MarkColour,
  PenMark,
  Point,
  Size,
} from '../../../utils/marks/mark';
import type { Area } from '../../../utils/tickets/shot';

/** What is being drawn and not yet done: the same for pointer and keys. */
export type Sketch = {
  start: Point;
  drawn: BoxMark | ArrowMark | PenMark | CoverMark | { kind: 'crop'; box: Area };
};

export type SketchKind = Sketch['drawn']['kind'];

/** Smaller than this, in pixels of the picture, it was a slip of the hand. */
const LEAST = 4;

export function beginSketch(kind: SketchKind, id: number, colour: MarkColour, start: Point): Sketch {
  const box = { ...start, width: 0, height: 0 };
  if (kind === 'crop') return { start, drawn: { kind, box } };
  if (kind === 'cover') return { start, drawn: { kind, id, box } };
  if (kind === 'box') return { start, drawn: { kind, id, colour, box } };
  if (kind === 'pen') return { start, drawn: { kind, id, colour, points: [start] } };
  return { start, drawn: { kind, id, colour, from: start, to: start } };
}

/** Draws on to a point. */
export function stretchSketch({ start, drawn }: Sketch, to: Point, within: Size): Sketch {
  const point = clampPoint(to, within);
  if (drawn.kind === 'arrow') return { start, drawn: { ...drawn, to: point } };
  if (drawn.kind === 'pen') return { start, drawn: { ...drawn, points: [...drawn.points, point] } };
  return { start, drawn: { ...drawn, box: boxBetween(start, point, within) } };
}

/** What came of it; null for a slip. A cover and a crop lie on whole pixels. */
export function finishSketch({ drawn }: Sketch, within: Size): Sketch['drawn'] | null {
  if (drawn.kind === 'arrow') {
    const length = Math.hypot(drawn.to.x - drawn.from.x, drawn.to.y - drawn.from.y);
    return length < LEAST ? null : drawn;
  }
  if (drawn.kind === 'pen') return drawn.points.length < 2 ? null : drawn;
  const box = drawn.kind === 'box' ? drawn.box : clampBox(drawn.box, within);
  return box.width < LEAST || box.height < LEAST ? null : { ...drawn, box };
}
