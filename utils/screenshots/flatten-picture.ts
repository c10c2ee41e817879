import { COVER_COLOUR, drawingOf, fontOf, LINE_HEIGHT } from '../marks/drawing';
import { unitOf } from '../marks/geometry';
import type { Edit, Mark, Size } from '../marks/mark';
import { fail, type Result } from '../problems/problem';
import type { Area } from '../tickets/shot';
import { type Captured, encodeCanvas } from './encode-picture';

/** What lies below a box that the person wants to be seen. */
export interface Uncovering {
  area: Area;
  /** A `data:` URL of a PNG of the size of the area. */
  picture: string;
}

/**
 * Burns an edit into a picture: first what is uncovered and what is covered, then the crop, then the drawings. The
 * result is encoded anew from its pixels alone, so nothing lies below a cover and nothing beyond a crop.
 */
export async function flattenPicture(
  picture: Blob,
  { crop, marks }: Edit,
  uncoverings: readonly Uncovering[],
): Promise<Result<Captured>> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return fail('capture-failed');
  const size = { width: bitmap.width, height: bitmap.height };
  const part = crop ?? { x: 0, y: 0, ...size };
  const canvas = new OffscreenCanvas(part.width, part.height);
  const brush = canvas.getContext('2d');
  if (!brush) return fail('capture-failed');
  brush.translate(-part.x, -part.y);
  brush.drawImage(bitmap, 0, 0);
  bitmap.close();
  for (const uncovering of uncoverings) await uncover(brush, uncovering);
  for (const mark of marks) if (mark.kind === 'cover') cover(brush, mark.box);
  for (const mark of marks) if (mark.kind !== 'cover') draw(brush, mark, size);
  return encodeCanvas(canvas);
}

type Brush = OffscreenCanvasRenderingContext2D;

async function uncover(brush: Brush, { area, picture }: Uncovering): Promise<void> {
  const bytes = Uint8Array.from(atob(picture.slice(picture.indexOf(',') + 1)), (letter) =>
    letter.charCodeAt(0),
  );
  const patch = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  brush.drawImage(patch, area.x, area.y, area.width, area.height);
  patch.close();
}

/** Whole pixels, or the edge of the box would let through a part of what it covers. */
function cover(brush: Brush, { x, y, width, height }: Area): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  brush.fillStyle = COVER_COLOUR;
  brush.fillRect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top);
}

function draw(brush: Brush, mark: Mark, size: Size): void {
  const unit = unitOf(size);
  const { strokes, words } = drawingOf(mark, unit);
  brush.lineCap = brush.lineJoin = 'round';
  for (const { path, fill, stroke, width } of strokes) {
    const shape = new Path2D(path);
    if (fill) {
      brush.fillStyle = fill;
      brush.fill(shape);
    }
    if (stroke) {
      brush.strokeStyle = stroke;
      brush.lineWidth = width ?? 1;
      brush.stroke(shape);
    }
  }
  if (!words) return;
  brush.font = fontOf(unit);
  brush.fillStyle = words.fill;
  brush.textBaseline = 'middle';
  for (const [index, text] of words.lines.entries())
    brush.fillText(text, words.at.x, words.at.y + index * LINE_HEIGHT * unit);
}
