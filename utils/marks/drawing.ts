import type { Area } from '../tickets/shot';
import type { Mark, MarkColour, Point } from './mark';

/** Solid: no mosaic and no blur, out of which words can be read again. */
export const COVER_COLOUR = '#15181c';

/** The same on every picture, in light and in dark. */
export const PAINTS: Record<MarkColour, string> = {
  red: '#d92d20',
  yellow: '#f5b50a',
  green: '#1b7045',
  black: COVER_COLOUR,
};

const HALO = 'rgb(255 255 255 / 85%)';

/** Of words on a picture, in units. */
export const FONT_SIZE = 16;
export const LINE_HEIGHT = 22;
export const PLATE_PADDING = { inline: 10, block: 5 } as const;
/** Longer lines are broken, in units. */
export const TEXT_WIDTH = 320;

export const fontOf = (unit: number): string =>
  `600 ${FONT_SIZE * unit}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;

/** One stroke of the brush; `path` is what SVG calls `d`, so editor and export draw the same. */
export interface Stroke {
  path: string;
  fill?: string;
  stroke?: string;
  width?: number;
}

export interface Words {
  lines: readonly string[];
  fill: string;
  /** Where the first line begins: the middle of its height. */
  at: Point;
}

export interface Drawing {
  strokes: Stroke[];
  words?: Words;
}

/** How a mark is drawn, from the lowest stroke to the uppermost. */
export function drawingOf(mark: Mark, unit: number): Drawing {
  if (mark.kind === 'cover') return { strokes: [{ path: rectangle(mark.box), fill: COVER_COLOUR }] };
  const paint = PAINTS[mark.colour];
  if (mark.kind === 'text') return textDrawing(mark, paint, unit);
  const width = 4 * unit;
  const path =
    mark.kind === 'box'
      ? rounded(mark.box, 4 * unit)
      : mark.kind === 'arrow'
        ? arrow(mark.from, mark.to, unit)
        : line(mark.points);
  // On any ground one of the two is seen.
  return {
    strokes: [
      { path, stroke: HALO, width: width + 2 * unit },
      { path, stroke: paint, width },
    ],
  };
}

function textDrawing(mark: Extract<Mark, { kind: 'text' }>, paint: string, unit: number): Drawing {
  const { inline, block } = PLATE_PADDING;
  const plate = {
    ...mark.at,
    width: mark.width + 2 * inline * unit,
    height: (mark.lines.length * LINE_HEIGHT + 2 * block) * unit,
  };
  return {
    strokes: [
      { path: rounded(plate, 5 * unit), stroke: HALO, width: 2 * unit },
      { path: rounded(plate, 5 * unit), fill: paint },
    ],
    words: {
      lines: mark.lines,
      fill: mark.colour === 'yellow' ? COVER_COLOUR : '#ffffff',
      at: { x: plate.x + inline * unit, y: plate.y + (block + LINE_HEIGHT / 2) * unit },
    },
  };
}

const n = (value: number): number => Math.round(value * 100) / 100;

const rectangle = ({ x, y, width, height }: Area): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;

function rounded({ x, y, width, height }: Area, corner: number): string {
  const r = n(Math.min(corner, width / 2, height / 2));
  const [across, down] = [n(width - 2 * r), n(height - 2 * r)];
  return `M${n(x + r)} ${n(y)}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** A little bent, as drawn by hand, so that it is not taken for a part of the page. */
function arrow(from: Point, to: Point, unit: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = { x: (from.x + to.x) / 2 + dy * 0.12, y: (from.y + to.y) / 2 - dx * 0.12 };
  const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
  const head = Math.min(17 * unit, Math.hypot(dx, dy) * 0.5);
  const barb = (turn: number) =>
    `${n(to.x - head * Math.cos(angle + turn))} ${n(to.y - head * Math.sin(angle + turn))}`;
  const tip = `${n(to.x)} ${n(to.y)}`;
  return `M${n(from.x)} ${n(from.y)}Q${n(bend.x)} ${n(bend.y)} ${tip}M${barb(0.5)}L${tip}L${barb(-0.5)}`;
}

/** A line through points that were seen, rounded between them. One point is a dot. */
function line(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const start = `M${n(first.x)} ${n(first.y)}`;
  if (rest.length === 0) return `${start}h0.01`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${n(point.x)} ${n(point.y)} ${n((point.x + next.x) / 2)} ${n((point.y + next.y) / 2)}`;
  });
  const last = rest.at(-1) ?? first;
  return `${start}${curves.join('')}L${n(last.x)} ${n(last.y)}`;
}
