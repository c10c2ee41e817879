import { expect, test } from 'vitest';
import type { ArrowMark } from '../../../../utils/marks/mark';
import { pointOut } from '../../../../utils/marks/point-out';

const VIEW = { width: 1000, height: 800 };
const PICTURE = { width: 2000, height: 1600 };

const picked = (x: number, y: number, width: number, height: number) => ({
  area: { x, y, width, height },
  view: VIEW,
  name: '',
});

test('a region becomes the crop, in pixels of the picture', () => {
  expect(pointOut('region', picked(10, 20, 30, 40), PICTURE)).toEqual({
    crop: { x: 20, y: 40, width: 60, height: 80 },
    marks: [],
    uncovered: [],
  });
});

test.each([
  [0, 0],
  [960, 0],
  [0, 780],
  [960, 780],
  [480, 390],
])('an element at %i, %i is seen whole, and the arrow ends beside it and inside the crop', (x, y) => {
  const { crop, marks } = pointOut('element', picked(x, y, 40, 20), PICTURE);
  const [arrow] = marks as ArrowMark[];
  if (!crop || !arrow) throw new Error('No crop, or no arrow');
  const there = { left: x * 2, top: y * 2, right: x * 2 + 80, bottom: y * 2 + 40 };
  expect(crop.x).toBeLessThanOrEqual(there.left);
  expect(crop.y).toBeLessThanOrEqual(there.top);
  expect(crop.x + crop.width).toBeGreaterThanOrEqual(there.right);
  expect(crop.y + crop.height).toBeGreaterThanOrEqual(there.bottom);
  for (const end of [arrow.from, arrow.to]) {
    expect(end.x).toBeGreaterThan(crop.x);
    expect(end.x).toBeLessThan(crop.x + crop.width);
    expect(end.y).toBeGreaterThan(crop.y);
    expect(end.y).toBeLessThan(crop.y + crop.height);
  }
  const away = Math.hypot(
    Math.max(there.left - arrow.to.x, 0, arrow.to.x - there.right),
    Math.max(there.top - arrow.to.y, 0, arrow.to.y - there.bottom),
  );
  expect(away).toBeLessThan(20);
  expect(Math.hypot(arrow.from.x - arrow.to.x, arrow.from.y - arrow.to.y)).toBeGreaterThan(60);
});

test('what is out of view leaves the picture as it is', () => {
  expect(pointOut('element', picked(-500, 0, 40, 20), PICTURE).crop).toBeNull();
});
