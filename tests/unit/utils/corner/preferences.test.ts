import { describe, expect, it } from 'vitest';
import {
  isHiddenOn,
  isPlace,
  SHOWN_EVERYWHERE,
  siteOf,
  standingOn,
  withPlace,
  withSite,
} from '../../../../utils/corner/preferences';

const hidden = { version: 1 as const, hiddenSites: ['app.example', 'meet.example'], hiddenEverywhere: false };

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

describe('standingOn', () => {
  const HOME = { start: false, rise: 0, folds: false };
  const moved = withPlace(SHOWN_EVERYWHERE, 'app.example', { start: true, rise: 0.4 });

  it('is where the person has put it on that site, and the corner on others', () => {
    expect(standingOn('app.example', moved)).toEqual({ start: true, rise: 0.4, folds: false });
    expect(standingOn('www.app.example', moved)).toEqual(HOME);
    expect(standingOn('constructor', moved)).toEqual(HOME);
    expect(standingOn('any.example', { ...moved, folds: true })).toEqual({ ...HOME, folds: true });
  });

  it.each([undefined, 7, {}, { ...moved, places: null }, { ...moved, places: { 'app.example': 'left' } }])(
    'is the corner for a damaged shelf: %j',
    (value) => expect(standingOn('app.example', value)).toEqual(HOME),
  );

  it('is nowhere on a hidden site', () => expect(standingOn('app.example', hidden)).toBeNull());
});

describe('withPlace', () => {
  it('keeps the latest place of a site, and forgets the oldest of more than 200', () => {
    let wishes = SHOWN_EVERYWHERE;
    for (let site = 0; site < 205; site += 1)
      wishes = withPlace(wishes, `s${site}.example`, { start: true, rise: 1 });
    wishes = withPlace(wishes, 's10.example', { start: false, rise: 0 });
    const sites = Object.keys(wishes.places);
    expect(sites).toHaveLength(200);
    expect(sites.at(0)).toBe('s5.example');
    expect(sites.at(-1)).toBe('s10.example');
    expect(wishes.places['s10.example']).toEqual({ start: false, rise: 0 });
  });
});

describe('isPlace', () => {
  it('takes a side and a share of the height', () => {
    for (const rise of [0, 0.5, 1]) expect(isPlace({ start: false, rise })).toBe(true);
  });

  it.each([
    null,
    7,
    {},
    { start: 1, rise: 0 },
    { start: true, rise: -0.1 },
    { start: true, rise: 2 },
    { start: true, rise: Number.NaN },
    { start: true, rise: '0' },
  ])('does not take %j', (value) => expect(isPlace(value)).toBe(false));
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
