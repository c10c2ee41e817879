import { callInFrames, runInFrames } from '../browser/inject';
import { activeTab } from '../browser/tabs';
import { fail, type Result, succeed } from '../problems/problem';
import type { ShotExtent } from '../tickets/shot';
import type { Missing } from './page/lost-parts';
import type { Renderer, Rendering } from './page/render-page';
import { boxesInPicture, paintOver } from './paint-over';
import { newCanvas, type Painted } from './painted';
import { readAgain, readSensitive } from './read-sensitive';
import { isSameDocument } from './same-page';

/**
 * The picture of a page drawn anew from its elements, where the browser gives none: when the person has narrowed us to
 * some sites. What it could not draw is named. What is sensitive is painted over as ever.
 */
export async function renderAnew(windowId: number): Promise<Result<Painted>> {
  const tab = await activeTab(windowId).catch(() => null);
  if (tab?.id === undefined) return fail('capture-window-gone');
  const before = await readSensitive(tab.id);
  if (before === null || before === 'error-page') return fail('capture-refused');
  const rendering = await render(tab.id, 'visible');
  const after = await readAgain(tab.id);
  if (!rendering || after === null || after === 'error-page') return fail('capture-failed');
  const same = (await activeTab(windowId))?.id === tab.id && isSameDocument(before, after);
  if (!same) return fail('capture-moved');
  return paint(rendering);
}

/** Draws the page, or what is seen of it, in the page; null when it cannot be drawn. */
export async function render(tabId: number, extent: ShotExtent): Promise<Rendering | null> {
  try {
    await runInFrames(tabId, '/page-render.js', 'top');
    const [answer] = await callInFrames(tabId, 'top', askToRender, extent);
    return answer?.value ?? null;
  } catch {
    return null;
  }
}

/** What of a page would be missing in a drawing of it; null when nobody can say. */
export async function missingIn(tabId: number): Promise<Missing[] | null> {
  await runInFrames(tabId, '/page-render.js', 'top');
  const [answer] = await callInFrames(tabId, 'top', askWhatIsMissing);
  return answer?.value ?? null;
}

type World = Record<symbol, Renderer | undefined>;

/** Both run in the page: nothing from around them is there. */
function askToRender(extent: ShotExtent): Promise<Rendering | null> | null {
  return (globalThis as unknown as World)[Symbol.for('handrail-renderer')]?.render(extent) ?? null;
}

function askWhatIsMissing(): Missing[] | null {
  return (globalThis as unknown as World)[Symbol.for('handrail-renderer')]?.missing() ?? null;
}

/** What is sensitive was taken out before anything was drawn; it is painted over all the same, and nothing lies below. */
async function paint(rendering: Rendering): Promise<Result<Painted>> {
  const bitmap = await bitmapOf(rendering);
  if (!bitmap) return fail('capture-failed');
  const { width, height } = bitmap;
  const [canvas, context] = newCanvas(width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const at = { scale: width / rendering.width, left: 0, top: 0 };
  const masked = rendering.masked.map((box, place) => ({ ...box, key: String(place) }));
  const covered = boxesInPicture(masked, { width, height }, at);
  paintOver(context, covered);
  const lost = rendering.missing.flatMap((part) => partsInPicture(part, { width, height }, at.scale));
  return succeed({
    canvas,
    patches: new Map(),
    shot: { method: 'rendered', scale: at.scale, boxes: covered, lost },
  });
}

export async function bitmapOf({ picture }: Rendering): Promise<ImageBitmap | null> {
  const letters = atob(picture.slice(picture.indexOf(',') + 1));
  const bytes = Uint8Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
  return createImageBitmap(new Blob([bytes], { type: 'image/png' })).catch(() => null);
}

function partsInPicture(
  { kind, x, y, width, height }: Missing,
  picture: { width: number; height: number },
  scale: number,
) {
  const [left, top] = [Math.max(0, Math.floor(x * scale)), Math.max(0, Math.floor(y * scale))];
  const right = Math.min(picture.width, Math.ceil((x + width) * scale));
  const bottom = Math.min(picture.height, Math.ceil((y + height) * scale));
  return right > left && bottom > top
    ? [{ kind, x: left, y: top, width: right - left, height: bottom - top }]
    : [];
}
