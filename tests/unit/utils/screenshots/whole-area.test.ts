import { describe, expect, it } from 'vitest';
import type { View } from '../../../../utils/screenshots/page/frame-reading';
import { scaleOf, wholeArea } from '../../../../utils/screenshots/whole-area';

const page = (width: number, pageWidth: number, pageHeight: number) =>
  wholeArea({ width, pageWidth, pageHeight } as View);

describe('wholeArea', () => {
  it.each([
    ['a page as wide as the view', page(1280, 1280, 5000), { x: 0, y: 0, width: 1280, height: 5000 }],
    ['without the bar that scrolls', page(1280, 1265, 5000), { x: 0, y: 0, width: 1265, height: 5000 }],
    ['not what sticks out to the side', page(1280, 3000, 5000), { x: 0, y: 0, width: 1280, height: 5000 }],
    ['as far down as pixels go', page(1000, 1000, 90_000), { x: 0, y: 0, width: 1000, height: 24_000 }],
    ['as far down as a canvas goes', page(500, 500, 90_000), { x: 0, y: 0, width: 500, height: 32_000 }],
  ])('%s', (_, area, expected) => expect(area).toEqual(expected));
});

describe('scaleOf', () => {
  it.each([
    [{ x: 0, y: 0, width: 1280, height: 4000 }, 2, 2],
    [{ x: 0, y: 0, width: 1280, height: 5000 }, 2, 1],
    [{ x: 0, y: 0, width: 1280, height: 5000 }, 1, 1],
  ])('%j at density %j is pictured at %j', (area, density, scale) =>
    expect(scaleOf(area, density)).toBe(scale),
  );
});
