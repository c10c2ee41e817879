import { expect, test } from 'vitest';
import {
  boundsOf,
  boxBetween,
  clampBox,
  moveMark,
  pullBox,
  pulledInside,
  unitOf,
} from '../../../../utils/marks/geometry';
import type { ArrowMark, PenMark, TextMark } from '../../../../utils/marks/mark';

const PICTURE = { width: 1000, height: 800 };

test('a line is thicker on the picture of a dense screen, and never thinner than a pixel', () => {
  expect(unitOf({ width: 1280, height: 800 })).toBe(1);
  expect(unitOf({ width: 2560, height: 1600 })).toBe(2);
  expect(unitOf({ width: 1280, height: 20_000 })).toBe(1.6);
  expect(unitOf({ width: 40, height: 40 })).toBe(1);
  expect(unitOf({ width: 9000, height: 9000 })).toBe(4);
});

test('a box lies between two corners, whichever they are, and inside the picture', () => {
  const box = { x: 10, y: 20, width: 30, height: 40 };
  expect(boxBetween({ x: 10, y: 20 }, { x: 40, y: 60 }, PICTURE)).toEqual(box);
  expect(boxBetween({ x: 40, y: 60 }, { x: 10, y: 20 }, PICTURE)).toEqual(box);
  expect(boxBetween({ x: -50, y: -50 }, { x: 5000, y: 5000 }, PICTURE)).toEqual({ x: 0, y: 0, ...PICTURE });
});

test('a cover on half pixels covers the whole ones', () => {
  expect(clampBox({ x: 10.6, y: 20.2, width: 5, height: 5.1 }, PICTURE)).toEqual({
    x: 10,
    y: 20,
    width: 6,
    height: 6,
  });
  expect(clampBox({ x: 990, y: -10, width: 50, height: 20 }, PICTURE)).toEqual({
    x: 990,
    y: 0,
    width: 10,
    height: 10,
  });
});

const ARROW: ArrowMark = {
  id: 1,
  kind: 'arrow',
  colour: 'red',
  from: { x: 900, y: 700 },
  to: { x: 990, y: 790 },
};

test('a mark is moved as far as the edge and no further', () => {
  const moved = moveMark(ARROW, { x: 50, y: 4 }, PICTURE);
  expect(moved.to).toEqual({ x: 1000, y: 794 });
  expect(moved.from).toEqual({ x: 910, y: 704 });
});

test('a pen of a hundred thousand points has bounds', () => {
  const points = Array.from({ length: 100_000 }, (_, x) => ({ x: x / 100, y: 5 }));
  const pen: PenMark = { id: 1, kind: 'pen', colour: 'red', points };
  expect(boundsOf(pen, 1)).toEqual({ x: 0, y: 5, width: 999.99, height: 0 });
});

test('words written near the edge are pulled into the picture', () => {
  const text: TextMark = {
    id: 1,
    kind: 'text',
    colour: 'red',
    at: { x: 950, y: 795 },
    words: 'Here',
    lines: ['Here'],
    width: 100,
  };
  const { at } = pulledInside(text, PICTURE);
  expect(at).toEqual({ x: 880, y: 768 });
});

test('a box pulled over its other side turns over', () => {
  const box = { x: 100, y: 100, width: 50, height: 50 };
  expect(pullBox(box, 'e', { x: -80, y: 999 }, PICTURE)).toEqual({ x: 70, y: 100, width: 30, height: 50 });
  expect(pullBox(box, 'nw', { x: 10, y: 20 }, PICTURE)).toEqual({ x: 110, y: 120, width: 40, height: 30 });
});
