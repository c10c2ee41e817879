import { computed, signal } from '@preact/signals';
import { isHiddenOn, SHOWN_EVERYWHERE, siteOf } from '../corner/preferences';
import { call } from '../messaging/call';
import { readSetting } from '../storage/settings';
import { mirror } from './mirror';

const kept = mirror(() => readSetting('preferences'));

/** Where the corner button is hidden, where it was moved, and whether it folds. */
export const preferences = computed(() => ({ ...SHOWN_EVERYWHERE, ...kept.value }));

/** The site the person is on; null on pages of the browser, and until it is known. */
export const currentSite = signal<string | null>(null);

export const hiddenHere = computed(
  () => currentSite.value !== null && isHiddenOn(currentSite.value, preferences.value),
);

/** Looks where the person is now: nobody tells a panel that they have gone to another tab. */
export async function lookAtSite(): Promise<void> {
  const answer = await call('readPage');
  currentSite.value = answer.ok ? siteOf(answer.value.page?.url) : null;
}

/** Hides the button on the site the person is on; when it is hidden there, shows it again, wherever it was hidden. */
export async function turnButtonHere(): Promise<void> {
  const site = currentSite.value;
  if (site === null) return;
  const hide = !hiddenHere.value;
  if (!hide && preferences.value.hiddenEverywhere) await call('hideEverywhere', { hidden: false });
  await call('hideOnSite', { site, hidden: hide });
}

export const showOnSite = (site: string) => call('hideOnSite', { site, hidden: false });
export const showOnAllSites = () => call('showOnAllSites');
export const hideEverywhere = (hidden: boolean) => call('hideEverywhere', { hidden });
export const putBackButton = () => call('putBackButton');
export const foldButton = (folds: boolean) => call('foldButton', { folds });
