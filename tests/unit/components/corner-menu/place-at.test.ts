import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../../components/corner-menu/place-at';

const VIEW = { width: 1000, height: 800, rightToLeft: false };
const at = (left: number, bottom: number) => ({ left, right: left + 44, bottom });

describe('placeAt', () => {
  it.each([
    ['bottom end', at(936, 780), { start: false, rise: 0 }],
    ['top end', at(936, 64), { start: false, rise: 1 }],
    ['bottom start', at(20, 780), { start: true, rise: 0 }],
    ['a little above the corner', at(900, 745), { start: false, rise: 0 }],
    ['half way up, nearer to the start', at(400, 422), { start: true, rise: 0.5 }],
    ['out of the view', at(-300, 2000), { start: true, rise: 0 }],
    ['above the view', at(1200, -50), { start: false, rise: 1 }],
  ])('for %s', (_, box, place) => expect(placeAt(box, VIEW)).toEqual(place));

  it('takes the right for the start of a page that is written right to left', () => {
    expect(placeAt(at(936, 780), { ...VIEW, rightToLeft: true }).start).toBe(true);
  });

  it('is low in a view that is lower than the button', () => {
    expect(placeAt(at(936, 60), { ...VIEW, height: 80 }).rise).toBe(0);
  });
});
