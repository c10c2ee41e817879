import { callInFrames, runInFrames } from '../browser/inject';
import { activeTab, type Tab } from '../browser/tabs';
import { fail, type Result, succeed } from '../problems/problem';
import type { ShotProgress } from '../tickets/shot';
import { beginWholePage, endWholePage } from './cancelling';
import { problemOfAddress } from './gate';
import { develop, type Look, type Looking, lookAtPage } from './look-at-page';
import type { PageSize, Scroller } from './page/scroll-page';
import { newSheet, type Sheet } from './page-sheet';
import type { Painted } from './painted';
import { renderWhole } from './render-whole';

export interface CapturingWhole extends Looking {
  onProgress: (progress: ShotProgress) => Promise<void>;
}

/** Ten seconds of the person's patience. */
const MOST_TILES = 20;
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
  // Our button stays out of the way from the first screen to the last.
  const looking: Looking = { ...capturing, hideOurs: (id, hidden) => hideOnly(capturing, id, hidden) };
  try {
    const tiles = tilesOf(size);
    const rendered =
      tiles.length >= MOST_TILES
        ? await renderWhole(tab, looking, size, tiles.length * size.viewHeight < size.height)
        : null;
    if (rendered) return succeed(rendered);
    return await layTiles(tab, { ...capturing, ...looking }, newSheet(size, tiles), tiles, signal);
  } finally {
    await callInFrames(tabId, 'top', askToEnd).catch(() => null);
    void capturing.hideOurs(tabId, false);
  }
}

const hideOnly = async ({ hideOurs }: Looking, tabId: number, hidden: boolean): Promise<void> =>
  hidden ? hideOurs(tabId, true) : undefined;

/** A tile is decoded and laid down while the page is already being made ready for the next. */
async function layTiles(
  tab: Tab,
  capturing: CapturingWhole,
  sheet: Sheet,
  tiles: number[],
  signal: AbortSignal,
): Promise<Result<Painted>> {
  let laid: Promise<Result<void>> = Promise.resolve(succeed(undefined));
  for (const [at, y] of tiles.entries()) {
    if (signal.aborted) return fail('capture-cancelled');
    const told = capturing.onProgress({ done: at, total: tiles.length });
    const [seen] = await Promise.all([seeTile(tab, capturing, y, at === tiles.length - 1), told]);
    const before = await laid;
    if (!seen.ok) return seen;
    if (!before.ok) return before;
    laid = layDown(sheet, seen.value);
  }
  const last = await laid;
  if (!last.ok) return last;
  return signal.aborted ? fail('capture-cancelled') : succeed(sheet.finish());
}

interface Tile {
  look: Look;
  /** Where it begins in the page, in CSS pixels. */
  y: number;
}

async function layDown(sheet: Sheet, { look, y }: Tile): Promise<Result<void>> {
  const developed = await develop(look);
  if (!developed.ok) return developed;
  try {
    return succeed(sheet.add(developed.value, y));
  } catch (error) {
    console.error(error);
    return fail('capture-failed');
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

async function seeTile(tab: Tab, looking: Looking, y: number, last: boolean): Promise<Result<Tile>> {
  for (let tried = 1; ; tried++) {
    const [shown] = await callInFrames(tab.id as number, 'top', askToShow, y, last);
    if (!shown?.value) return fail('capture-moved');
    const look = await lookAtPage(tab, looking, 'behind-reading');
    if (!look.ok) return look;
    if (look.value.still || tried === TRIES_A_TILE) return succeed({ look: look.value, y: shown.value.y });
  }
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
