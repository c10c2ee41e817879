import type { UnlistedScriptDefinition } from 'wxt';
import { canStand } from '../components/corner/can-stand';
import { type Corner, putUpCorner } from '../components/corner/corner';
import {
  followShelf,
  hearWorker,
  isConnected,
  readShelf,
  sentence,
  tellWorker,
} from '../utils/browser/page-browser';
import { CORNER_KEY } from '../utils/corner/corner-state';
import { isHiddenOn, PREFERENCES_KEY } from '../utils/corner/preferences';
import { shownCorner } from '../utils/corner/shown-corner';
import type { CornerCalls, CornerNotices } from '../utils/messaging/protocol';

/** Where the running corner is found by a second injection into the same world. A page cannot reach a symbol of it. */
const RUNNING = Symbol.for('corner');

/** The longest that a busy page keeps the button waiting, in ms. */
const LONGEST_WAIT = 2000;

const OPEN_PANEL: { call: keyof CornerCalls; args: null } = { call: 'openPanel', args: null };

/**
 * The button on every page of the world: idle until the page is, and no message, request or worker start at load.
 * A plain object, because `defineUnlistedScript` only returns what it is given, and would travel to every page.
 */
export default {
  globalName: false,
  main() {
    if (!canStand(window)) return;
    const life = newLife();
    requestIdleCallback(() => stand(life), { timeout: LONGEST_WAIT });
  },
} satisfies UnlistedScriptDefinition;

/** One corner a tab: the newest. */
function newLife(): AbortController {
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
  world[RUNNING]?.abort();
  const life = new AbortController();
  world[RUNNING] = life;
  return life;
}

async function stand(life: AbortController): Promise<void> {
  const { signal } = life;
  const shelf = await readShelf();
  const shown = () =>
    isHiddenOn(location.hostname, shelf[PREFERENCES_KEY])
      ? null
      : shownCorner(shelf[CORNER_KEY], () => sentence('corner_help') || 'Help');
  if (signal.aborted || !isConnected()) return;
  const corner = putUpCorner(shown(), () => tellWorker(OPEN_PANEL), isConnected, life);
  followShelf(shelf, () => corner.show(shown()), signal);
  hearWorker((message, answer) => hearNotice(corner, message, answer), signal);
}

/** Answers `hide` when the page has been painted; knows nothing else. */
function hearNotice(corner: Corner, message: unknown, answer: (value: unknown) => void): boolean {
  const { notice, hidden } = Object(message) as { notice?: keyof CornerNotices; hidden?: boolean };
  if (notice !== 'hide') return false;
  corner.stepAside(hidden === true).then(() => answer({ done: true }));
  return true;
}
