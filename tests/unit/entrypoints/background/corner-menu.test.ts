import { fakeBrowser } from '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { fold, hideFrom, moveHere } from '../../../../entrypoints/background/corner-menu';
import {
  foldButton,
  hideEverywhere,
  putBackButton,
  showOnAllSites,
} from '../../../../entrypoints/background/preferences';
import { readSetting } from '../../../../utils/storage/settings';

const OURS = { windowId: 1 };
const PAGE = { windowId: 1, tabId: 5, url: 'https://app.example/invoices?id=7' };
const kept = () => readSetting('preferences');
/** What the corner asks for is done after it has been answered. */
const settle = () => new Promise((done) => setTimeout(done, 50));

beforeEach(async () => {
  await showOnAllSites(null, OURS);
  await hideEverywhere({ hidden: false }, OURS);
  await foldButton({ folds: false }, OURS);
  await putBackButton(null, OURS);
});

describe('what a corner asks for', () => {
  it('is kept for the site that the browser says it stands on, and for no other', async () => {
    moveHere(PAGE, { place: { start: true, rise: 0.25, site: 'bank.example' }, site: 'bank.example' });
    hideFrom(PAGE, { where: 'site', site: 'bank.example' });
    await expect.poll(async () => (await kept())?.hiddenSites).toEqual(['app.example']);
    await expect
      .poll(async () => (await kept())?.places)
      .toEqual({ 'app.example': { start: true, rise: 0.25 } });
    const shelf = await fakeBrowser.storage.local.get('preferences');
    expect(shelf.preferences).toEqual(await kept());
  });

  it('can be to go from every site, and to fold', async () => {
    hideFrom(PAGE, { where: 'everywhere' });
    fold(PAGE, { folds: true });
    await expect.poll(kept).toMatchObject({ hiddenEverywhere: true, folds: true, hiddenSites: [] });
  });

  it.each([
    [moveHere, PAGE, { place: { start: true, rise: 7 } }],
    [moveHere, PAGE, null],
    [moveHere, PAGE, { place: { start: 'left', rise: 0 } }],
    [moveHere, { ...PAGE, url: 'chrome://settings' }, { place: { start: true, rise: 1 } }],
    [hideFrom, PAGE, { where: 'site ' }],
    [hideFrom, PAGE, 'everywhere'],
    [hideFrom, { ...PAGE, url: undefined }, { where: 'site' }],
    [hideFrom, { ...PAGE, url: 'file:///home/me/page.html' }, { where: 'site' }],
    [fold, PAGE, { folds: 'yes' }],
    [fold, PAGE, undefined],
  ])('does nothing when it is not well formed: %o %j %j', async (handler, caller, args) => {
    const before = await kept();
    handler(caller, args);
    await settle();
    expect(await kept()).toEqual(before);
  });
});
