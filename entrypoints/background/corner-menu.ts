import { shortcutOf } from '../../utils/browser/commands';
import { callInFrames, runInFrames } from '../../utils/browser/inject';
import { type CornerPreferences, isPlace, siteOf, withPlace, withSite } from '../../utils/corner/preferences';
import { cornerMenuTexts } from '../../utils/i18n/corner-menu-texts';
import type { CornerHandlers } from '../../utils/messaging/answer';
import { readSetting } from '../../utils/storage/settings';
import { changePreferences } from './preferences';

/*
 * What the corner button of a page may ask for beside opening help. A page that has broken out of its world can ask for
 * it too: it moves or hides the button on its own site, or has it hidden or folded everywhere, which the options undo.
 */

export const approach: CornerHandlers['approach'] = ({ tabId }) => attempt(putMenuBeside(tabId));

export const moveHere: CornerHandlers['moveHere'] = ({ url }, args) => {
  const site = siteOf(url);
  const { place } = Object(args) as Record<string, unknown>;
  if (site && isPlace(place)) {
    const { start, rise } = place;
    attemptChange((before) => withPlace(before, site, { start, rise }));
  }
};

export const hideFrom: CornerHandlers['hideFrom'] = ({ url }, args) => {
  const site = siteOf(url);
  const { where } = Object(args) as Record<string, unknown>;
  if (where === 'site' && site) attemptChange((before) => withSite(before, site, true));
  if (where === 'everywhere') attemptChange((before) => ({ ...before, hiddenEverywhere: true }));
};

export const fold: CornerHandlers['fold'] = (_, args) => {
  const { folds } = Object(args) as Record<string, unknown>;
  if (typeof folds === 'boolean') attemptChange((before) => ({ ...before, folds }));
};

/** The words first: the script asks for nothing. */
async function putMenuBeside(tabId: number): Promise<void> {
  const [locale, chosen, shortcut] = await Promise.all([
    readSetting('locale'),
    readSetting('language'),
    shortcutOf('_execute_action'),
  ]);
  const texts = await cornerMenuTexts(chosen ?? locale ?? undefined, shortcut);
  await callInFrames(tabId, 'top', leaveWords, texts);
  await runInFrames(tabId, '/corner-menu.js', 'top');
}

/** Runs beside the corner, and sees nothing around it. */
function leaveWords(words: unknown): null {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('corner-words')] = words;
  return null;
}

const attemptChange = (turn: (before: CornerPreferences) => CornerPreferences): void =>
  attempt(changePreferences(turn));

function attempt(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(error));
}
