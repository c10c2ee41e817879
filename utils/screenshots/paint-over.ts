import { COVER_COLOUR } from '../marks/drawing';
import type { Area, SensitiveBox } from '../tickets/shot';
import type { PlacedBox } from './place-boxes';

/** How a view lies in its picture. */
export interface PictureScale {
  /** Pixels of the picture for one CSS pixel. */
  scale: number;
  /** The CSS pixel of the view that lies in the upper left corner of the picture. */
  left: number;
  top: number;
}

/** The boxes in pixels of a picture, a pixel larger on every side; what lies within another is left out. */
export function boxesInPicture(
  boxes: PlacedBox[],
  picture: { width: number; height: number },
  at: PictureScale,
): SensitiveBox[] {
  const inside = boxes.flatMap((box) => {
    const area = areaOf(box, picture, at);
    return area ? [{ ...area, reason: box.reason }] : [];
  });
  const outer = inside.filter(
    (box, place) =>
      !inside.some((other, at) => at !== place && holds(other, box) && (at < place || !holds(box, other))),
  );
  return outer.map((box, place) => ({ ...box, id: `box-${place + 1}` }));
}

function areaOf(
  box: PlacedBox,
  picture: { width: number; height: number },
  { scale, left, top }: PictureScale,
): Area | null {
  // Better no picture than one with something left uncovered.
  if (![box.x, box.y, box.width, box.height, scale].every(Number.isFinite))
    throw new Error('A box without a place');
  const x = Math.max(0, Math.floor((box.x - left) * scale) - 1);
  const y = Math.max(0, Math.floor((box.y - top) * scale) - 1);
  const width = Math.min(picture.width, Math.ceil((box.x - left + box.width) * scale) + 1) - x;
  const height = Math.min(picture.height, Math.ceil((box.y - top + box.height) * scale) + 1) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

const holds = (a: Area, b: Area): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

/** The pixels below each box, by the id of the box; to be taken before they are painted over. */
export const cutPatches = (
  context: OffscreenCanvasRenderingContext2D,
  boxes: SensitiveBox[],
): Map<string, ImageData> =>
  new Map(boxes.map(({ id, x, y, width, height }) => [id, context.getImageData(x, y, width, height)]));

export function paintOver(context: OffscreenCanvasRenderingContext2D, boxes: Area[]): void {
  context.fillStyle = COVER_COLOUR;
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
}
