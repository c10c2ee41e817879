import { fakeBrowser } from '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, expect, it } from 'vitest';
import {
  hideEverywhere,
  hideOnSite,
  showKeptPreferences,
  showOnAllSites,
} from '../../../../entrypoints/background/preferences';
import { readSetting } from '../../../../utils/storage/settings';

const UNMOVED = { places: {}, folds: false };
const CALLER = { windowId: 1 };
const shelf = async () => (await fakeBrowser.storage.local.get('preferences')).preferences;

beforeEach(() => showOnAllSites(null, CALLER));

it('a wish is kept in the store and copied to the shelf of the corner buttons', async () => {
  await hideOnSite({ site: 'app.example', hidden: true }, CALLER);
  await hideOnSite({ site: 'meet.example', hidden: true }, CALLER);
  await hideEverywhere({ hidden: true }, CALLER);
  const wanted = {
    version: 1,
    hiddenSites: ['app.example', 'meet.example'],
    hiddenEverywhere: true,
    ...UNMOVED,
  };
  expect(await readSetting('preferences')).toEqual(wanted);
  expect(await shelf()).toEqual(wanted);
  await hideEverywhere({ hidden: false }, CALLER);
  await hideOnSite({ site: 'app.example', hidden: false }, CALLER);
  expect(await shelf()).toEqual({
    version: 1,
    hiddenSites: ['meet.example'],
    hiddenEverywhere: false,
    ...UNMOVED,
  });
});

it('two wishes at once are both kept', async () => {
  await Promise.all(['a.example', 'b.example'].map((site) => hideOnSite({ site, hidden: true }, CALLER)));
  expect((await readSetting('preferences'))?.hiddenSites.toSorted()).toEqual(['a.example', 'b.example']);
});

it('a damaged shelf is written anew from the store', async () => {
  await hideOnSite({ site: 'app.example', hidden: true }, CALLER);
  await fakeBrowser.storage.local.set({ preferences: 'damaged' });
  await showKeptPreferences();
  expect(await shelf()).toEqual(await readSetting('preferences'));
});
