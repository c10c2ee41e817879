import { CORNER_KEY, type CornerState } from '../corner/corner-state';
import { type CornerPreferences, PREFERENCES_KEY } from '../corner/preferences';
import { browser } from './browser';

/**
 * The public shelf: `storage.local`, which content scripts of every browser can read. Nothing else is ever put there.
 */
export async function showOnShelf(state: CornerState): Promise<void> {
  await browser.storage.local.set({ [CORNER_KEY]: state });
}

/** What corner buttons obey; the original is kept in the store, out of reach of content scripts. */
export async function showPreferences(preferences: CornerPreferences): Promise<void> {
  await browser.storage.local.set({ [PREFERENCES_KEY]: preferences });
}
