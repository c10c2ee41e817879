import type { UnlistedScriptDefinition } from 'wxt';
import { canStand } from '../components/corner/can-stand';
import { type Corner, putUpCorner } from '../components/corner/corner';
import { followShelf, isConnected, readShelf, sentence, tellWorker } from '../utils/browser/page-browser';
import { standingOn } from '../utils/corner/preferences';
import { shownCorner } from '../utils/corner/shown-corner';
import type { CornerCalls } from '../utils/messaging/protocol';

/** Where the running corner is found by a second injection into the same world. A page cannot reach a symbol of it. */
const RUNNING = Symbol.for('corner');

/** The longest that a busy page keeps the button waiting, in ms. */
const LONGEST_WAIT = 2000;

const ask = (call: keyof CornerCalls) => () => tellWorker({ call, args: null });

/** The button on every page of the world: idle until the page is, and no message, request or worker start at load. */
export function start(): void {
  if (canStand(document)) requestIdleCallback(follow, { timeout: LONGEST_WAIT });
}

/** A plain object, because `defineUnlistedScript` only returns what it is given, and would travel to every page. */
export default { globalName: false, main: start } satisfies UnlistedScriptDefinition;

/** Shows what stands on the shelf: now, when that changes, and when the page comes back from where nothing is told. */
function follow(): void {
  const world = globalThis as unknown as Record<symbol, Corner | undefined>;
  world[RUNNING]?.life.abort();
  const corner: Corner = { life: new AbortController() };
  world[RUNNING] = corner;
  const { signal } = corner.life;
  const show = async () => {
    const shelf = await readShelf();
    if (!shelf) corner.life.abort();
    if (!shelf || signal.aborted) return;
    const standing = standingOn(location.hostname, shelf.preferences);
    const shown = shownCorner(shelf.corner, () => sentence('corner_help'));
    if (standing && corner.show) corner.show(shown, standing);
    else if (standing) putUpCorner(corner, shown, standing, ask('openPanel'), ask('approach'), isConnected);
    else if (corner.show) follow();
  };
  addEventListener('visibilitychange', () => document.hidden || show(), { signal });
  followShelf(show);
  show();
}
