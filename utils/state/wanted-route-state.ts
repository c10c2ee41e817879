import { surfaceWindow } from '../messaging/surface';
import type { Settings } from '../storage/setting';
import { readSetting } from '../storage/settings';
import { follow } from './mirror';
import { goTo, wayTo } from './route-state';

/** A click on the corner button this long ago, milliseconds, still decides where a panel opens. */
const FRESH_MS = 15_000;

/**
 * Follows the corner button of this window: a click on one that tells lands on the ticket that told, also in a panel
 * that is open. The popup has its own opener and does not follow. Resolves when it is known where a panel that opens
 * begins, so that its first screen is the right one. Answers how to stop.
 */
export async function followCorner(): Promise<() => void> {
  const [windowId, first] = await Promise.all([surfaceWindow(), readSetting('route').catch(() => null)]);
  const follows = (wanted: Settings['route']): void => {
    if ((wanted.windowId ?? windowId) === windowId) goWhere(wanted);
  };
  // However wrong the clock was then or is now: what is far from now is old.
  if (first && Math.abs(Date.now() - first.at) < FRESH_MS) follows(first);
  let handled = first?.at;
  return follow(
    () => readSetting('route'),
    (wanted) => {
      if (!wanted || wanted.at === handled) return;
      handled = wanted.at;
      follows(wanted);
    },
  );
}

function goWhere({ form, ticketId }: Settings['route']): void {
  if (form) goTo({ screen: 'ask' });
  else if (ticketId) wayTo({ screen: 'thread', ticketId });
}
