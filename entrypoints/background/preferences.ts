import { showPreferences } from '../../utils/browser/shelf';
import { type CornerPreferences, SHOWN_EVERYWHERE, withSite } from '../../utils/corner/preferences';
import type { PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';

export const hideOnSite: PageHandlers['hideOnSite'] = ({ site, hidden }) =>
  change((before) => withSite(before, site, hidden));

export const hideEverywhere: PageHandlers['hideEverywhere'] = ({ hidden }) =>
  change((before) => ({ ...before, hiddenEverywhere: hidden }));

export const showOnAllSites: PageHandlers['showOnAllSites'] = () =>
  change((before) => ({ ...before, hiddenSites: [] }));

async function change(turn: (before: CornerPreferences) => CornerPreferences) {
  await database.transaction('rw', database.settings, async () => {
    await writeSetting('preferences', turn(await keptPreferences()));
  });
  await showKeptPreferences();
  return succeed(undefined);
}

const keptPreferences = async (): Promise<CornerPreferences> =>
  (await readSetting('preferences')) ?? SHOWN_EVERYWHERE;

/** Copies the person's wishes to the public shelf, whatever stands there. */
export async function showKeptPreferences(): Promise<void> {
  await showPreferences(await keptPreferences());
}
