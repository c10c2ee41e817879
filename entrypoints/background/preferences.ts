import { showPreferences } from '../../utils/browser/shelf';
import { type CornerPreferences, SHOWN_EVERYWHERE, withSite } from '../../utils/corner/preferences';
import type { PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';

export const hideOnSite: PageHandlers['hideOnSite'] = ({ site, hidden }) =>
  changePreferences((before) => withSite(before, site, hidden));

export const hideEverywhere: PageHandlers['hideEverywhere'] = ({ hidden }) =>
  changePreferences((before) => ({ ...before, hiddenEverywhere: hidden }));

export const showOnAllSites: PageHandlers['showOnAllSites'] = () =>
  changePreferences((before) => ({ ...before, hiddenSites: [] }));

export const putBackButton: PageHandlers['putBackButton'] = () =>
  changePreferences((before) => ({ ...before, places: {} }));

export const foldButton: PageHandlers['foldButton'] = ({ folds }) =>
  changePreferences((before) => ({ ...before, folds }));

/** Keeps wishes for the corner button, and lets every button know. */
export async function changePreferences(turn: (before: CornerPreferences) => CornerPreferences) {
  await database.transaction('rw', database.settings, async () => {
    await writeSetting('preferences', turn(await keptPreferences()));
  });
  await showKeptPreferences();
  return succeed(undefined);
}

/** Wishes that were kept before there was something to wish lack it. */
const keptPreferences = async (): Promise<CornerPreferences> => ({
  ...SHOWN_EVERYWHERE,
  ...(await readSetting('preferences')),
});

/** Copies the person's wishes to the public shelf, whatever stands there. */
export async function showKeptPreferences(): Promise<void> {
  await showPreferences(await keptPreferences());
}
