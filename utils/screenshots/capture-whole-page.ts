import { callInFrames, runInFrames } from '../browser/inject';
import { activeTab, type Tab } from '../browser/tabs';
import { fail, type Result, succeed } from '../problems/problem';
import type { ShotProgress } from '../tickets/shot';
import { beginWholePage, endWholePage } from './cancelling';
import { type Capturing, type Look, lookAt } from './capture-visible-page';
import { problemOfAddress } from './gate';
import type { PageSize, Scroller } from './page/scroll-page';
import { boxesInPicture, cutPatches, paintOver } from './paint-over';
import { newCanvas, type Painted } from './painted';
import { renderWhole } from './render-whole';

export interface CapturingWhole extends Capturing {
  onProgress: (progress: ShotProgress) => Promise<void>;
}

/** Ten seconds of the person's patience. */
const MOST_TILES = 20;
/** Above this, a picture of a dense screen is made at one pixel for one of the page. */
const MOST_PIXELS = 24_000_000;
const TRIES_A_TILE = 2;

/**
 * The picture of a whole page: one of the browser's pictures for each screen of it, put together; what stays in its
 * place while the page scrolls is shown once. The page is put back as it was, whatever happens. A page of more than
 * twenty screens ends there, and the shot says so, unless drawing it anew can be trusted.
 */
export async function captureWholePage(capturing: CapturingWhole): Promise<Result<Painted>> {
  const tab = await activeTab(capturing.windowId).catch(() => null);
  if (tab?.id === undefined) return fail('capture-window-gone');
  const problem = problemOfAddress(tab.url);
  if (problem) return fail(problem);
  const stop = beginWholePage();
  if (!stop) return fail('capture-too-often');
  try {
    return await stitch(tab, capturing, stop.signal);
  } finally {
    endWholePage();
  }
}

async function stitch(tab: Tab, capturing: CapturingWhole, signal: AbortSignal): Promise<Result<Painted>> {
  const tabId = tab.id as number;
  const size = await begin(tabId);
  if (!size) return fail('capture-refused');
  try {
    const tiles = tilesOf(size);
    const rendered =
      tiles.length >= MOST_TILES
        ? await renderWhole(tab, capturing, size, tiles.length * size.viewHeight < size.height)
        : null;
    if (rendered) return succeed(rendered);
    const sheet = newSheet(size, tiles);
    for (const [at, y] of tiles.entries()) {
      if (signal.aborted) return fail('capture-cancelled');
      await capturing.onProgress({ done: at, total: tiles.length });
      const look = await tile(tab, capturing, y, at === tiles.length - 1);
      if (!look.ok) return look;
      sheet.add(look.value.look, look.value.y);
    }
    return signal.aborted ? fail('capture-cancelled') : succeed(sheet.finish());
  } finally {
    await callInFrames(tabId, 'top', askToEnd).catch(() => null);
  }
}

/** Where each screen of the page begins; the last one ends with the page. */
export function tilesOf({ height, viewHeight }: PageSize): number[] {
  const count = Math.min(MOST_TILES, Math.ceil(height / viewHeight));
  return Array.from({ length: count }, (_, at) =>
    Math.min(at * viewHeight, Math.max(0, height - viewHeight)),
  );
}

async function begin(tabId: number): Promise<PageSize | null> {
  try {
    await runInFrames(tabId, '/scroll-page.js', 'top');
    return (await callInFrames(tabId, 'top', askToBegin))[0]?.value ?? null;
  } catch {
    return null;
  }
}

async function tile(
  tab: Tab,
  capturing: Capturing,
  y: number,
  last: boolean,
): Promise<Result<{ look: Look; y: number }>> {
  for (let tried = 1; ; tried++) {
    const [shown] = await callInFrames(tab.id as number, 'top', askToShow, y, last);
    if (!shown?.value) return fail('capture-moved');
    const look = await lookAt(tab, capturing);
    if (!look.ok) return look;
    if (look.value.still || tried === TRIES_A_TILE) return succeed({ look: look.value, y: shown.value.y });
    look.value.bitmap.close();
  }
}

/** The canvas on which the tiles are put together, painted over one by one. */
function newSheet(size: PageSize, tiles: number[]) {
  const height = Math.min(size.height, (tiles.at(-1) ?? 0) + size.viewHeight);
  let sheet: [OffscreenCanvas, OffscreenCanvasRenderingContext2D] | undefined;
  let scale = 1;
  const painted: Omit<Painted, 'canvas'> = {
    shot: { method: 'stitched', scale, boxes: [], lost: [] },
    patches: new Map(),
  };

  const add = ({ bitmap, boxes, top }: Look, y: number) => {
    const density = bitmap.width / (top?.view.width ?? bitmap.width);
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

type World = Record<symbol, Scroller | undefined>;

/** These run in the page: nothing from around them is there. */
function askToBegin(): PageSize | null {
  return (globalThis as unknown as World)[Symbol.for('handrail-scroller')]?.begin() ?? null;
}

function askToShow(y: number, last: boolean): Promise<{ y: number }> | null {
  return (globalThis as unknown as World)[Symbol.for('handrail-scroller')]?.show(y, last) ?? null;
}

function askToEnd(): null {
  (globalThis as unknown as World)[Symbol.for('handrail-scroller')]?.end();
  return null;
}
