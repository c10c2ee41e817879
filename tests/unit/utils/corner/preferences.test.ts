import { describe, expect, it } from 'vitest';
import { isHiddenOn, SHOWN_EVERYWHERE, siteOf, withSite } from '../../../../utils/corner/preferences';

const hidden = { version: 1, hiddenSites: ['app.example', 'meet.example'], hiddenEverywhere: false };

describe('isHiddenOn', () => {
  it('is true for the sites of the list and for no other, not even one below or above', () => {
    expect(isHiddenOn('app.example', hidden)).toBe(true);
    for (const site of ['example', 'www.app.example', 'app.example.org', 'APP.example', ''])
      expect(isHiddenOn(site, hidden)).toBe(false);
  });

  it('is true for every site when it is hidden everywhere', () => {
    expect(isHiddenOn('any.example', { ...SHOWN_EVERYWHERE, hiddenEverywhere: true })).toBe(true);
    expect(isHiddenOn('any.example', SHOWN_EVERYWHERE)).toBe(false);
  });

  it.each([
    undefined,
    null,
    'app.example',
    ['app.example'],
    {},
    { ...hidden, version: 2 },
    { ...hidden, hiddenSites: 'app.example' },
    { ...hidden, hiddenSites: null, hiddenEverywhere: true },
    { ...hidden, hiddenSites: [['app.example']] },
    { ...hidden, hiddenSites: [], hiddenEverywhere: 'yes' },
  ])('hides nothing for a damaged shelf: %j', (value) => {
    expect(isHiddenOn('app.example', value)).toBe(false);
  });
});

describe('withSite', () => {
  it('hides a site once, at the end of the list, and shows it again', () => {
    const once = withSite(SHOWN_EVERYWHERE, 'app.example', true);
    const twice = withSite(withSite(once, 'meet.example', true), 'app.example', true);
    expect(twice.hiddenSites).toEqual(['meet.example', 'app.example']);
    expect(withSite(twice, 'meet.example', false).hiddenSites).toEqual(['app.example']);
    expect(SHOWN_EVERYWHERE.hiddenSites).toEqual([]);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://App.Example:8443/a?b#c', 'app.example'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['file:///home/me/diary.html', null],
    ['chrome://settings/', null],
    ['', null],
    ['no address', null],
    [undefined, null],
  ])('of %s is %s', (address, site) => expect(siteOf(address)).toBe(site));
});
