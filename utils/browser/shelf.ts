import { CORNER_KEY, type CornerState } from '../corner/corner-state';
import { browser } from './browser';

/**
 * The public shelf: `storage.local`, which content scripts of every browser can read. Nothing else is ever put there.
 */
export async function showOnShelf(state: CornerState): Promise<void> {
  await browser.storage.local.set({ [CORNER_KEY]: state });
}
