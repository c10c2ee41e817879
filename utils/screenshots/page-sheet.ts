import type { Developed } from './look-at-page';
import type { PageSize } from './page/scroll-page';
import { boxesInPicture, cutPatches, paintOver } from './paint-over';
import { newCanvas, type Painted } from './painted';

/** Above this, a picture of a dense screen is made at one pixel for one of the page. */
const MOST_PIXELS = 24_000_000;

export interface Sheet {
  /** Lays a screen of the page down where it begins, in CSS pixels. */
  add(look: Developed, y: number): void;
  finish(): Painted;
}

/** The canvas on which the tiles are put together, painted over one by one. */
export function newSheet(size: PageSize, tiles: number[]): Sheet {
  const height = Math.min(size.height, (tiles.at(-1) ?? 0) + size.viewHeight);
  let sheet: [OffscreenCanvas, OffscreenCanvasRenderingContext2D] | undefined;
  let scale = 1;
  const painted: Omit<Painted, 'canvas'> = {
    shot: { method: 'stitched', scale, boxes: [], lost: [] },
    patches: new Map(),
  };

  const add = ({ bitmap, boxes, view }: Developed, y: number) => {
    const density = bitmap.width / (view?.width ?? bitmap.width);
    if (!sheet) {
      scale = size.width * height * density ** 2 > MOST_PIXELS ? 1 : density;
      sheet = newCanvas(Math.round(size.width * scale), Math.round(height * scale));
    }
    const [{ width, height: whole }, context] = sheet;
    const down = Math.round(y * scale);
    const [tileWidth, tileHeight] = [bitmap.width * (scale / density), bitmap.height * (scale / density)];
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, down, tileWidth, tileHeight);
    bitmap.close();
    const part = { width, height: Math.min(whole - down, Math.round(tileHeight)) };
    const covered = boxesInPicture(boxes, part, { scale, left: 0, top: 0 }).map((box) => ({
      ...box,
      id: `${y}-${box.id}`,
      y: box.y + down,
    }));
    for (const [id, patch] of cutPatches(context, covered)) painted.patches.set(id, patch);
    paintOver(context, covered);
    painted.shot.boxes.push(...covered);
  };

  const finish = (): Painted => {
    const [canvas] = sheet as NonNullable<typeof sheet>;
    const below = { kind: 'below' as const, x: 0, y: canvas.height - 1, width: canvas.width, height: 1 };
    const lost = height < size.height ? [below] : [];
    return { canvas, patches: painted.patches, shot: { ...painted.shot, scale, lost } };
  };
  return { add, finish };
}
