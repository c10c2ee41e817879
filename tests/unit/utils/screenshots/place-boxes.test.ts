import { describe, expect, it } from 'vitest';
import type { FrameElement, FrameReading } from '../../../../utils/screenshots/page/frame-reading';
import { placeBoxes } from '../../../../utils/screenshots/place-boxes';

const view = {
  width: 1000,
  height: 800,
  scrollX: 0,
  scrollY: 0,
  pinch: { x: 0, y: 0, scale: 1 },
  density: 1,
  pageWidth: 1000,
  pageHeight: 800,
  contentType: 'text/html',
};

const frame = (path: number[], more: Partial<FrameReading> = {}): FrameReading => ({
  documentToken: `doc ${path}`,
  path,
  view: path.length > 0 ? { ...view, width: 200, height: 100 } : view,
  found: [],
  frames: [],
  ...more,
});

const found = (x: number, y: number) => ({
  key: 'k',
  reason: 'password' as const,
  x,
  y,
  width: 50,
  height: 20,
});

const element = (place: number, more: Partial<FrameElement> = {}): FrameElement => ({
  place,
  content: { x: 300, y: 200, width: 200, height: 100 },
  seen: { x: 298, y: 198, width: 204, height: 104 },
  tilted: false,
  ...more,
});

const areas = (boxes: ReturnType<typeof placeBoxes>) =>
  boxes.map(({ reason, x, y, width, height }) => [reason, x, y, width, height]);

describe('what is sensitive in frames', () => {
  it('lies where the frame lies, a pixel larger', () => {
    const boxes = placeBoxes([frame([], { frames: [element(0)] }), frame([0], { found: [found(10, 20)] })]);
    expect(areas(boxes)).toEqual([['password', 309, 219, 52, 22]]);
  });

  it('is found by the number of the frame, in whatever order frames answer', () => {
    const second = element(1, {
      content: { x: 600, y: 200, width: 200, height: 100 },
      seen: { x: 600, y: 200, width: 200, height: 100 },
    });
    const top = frame([], { frames: [element(0), second] });
    const boxes = placeBoxes([top, frame([1], { found: [found(0, 0)] }), frame([0])]);
    expect(areas(boxes)).toEqual([['password', 600, 200, 51, 21]]);
  });

  it('is scaled and nested with its frame', () => {
    const half = element(0, {
      content: { x: 300, y: 200, width: 100, height: 50 },
      seen: { x: 300, y: 200, width: 100, height: 50 },
    });
    const inner = element(0, {
      content: { x: 20, y: 10, width: 200, height: 100 },
      seen: { x: 0, y: 0, width: 1000, height: 1000 },
    });
    const boxes = placeBoxes([
      frame([], { frames: [half] }),
      frame([0], { frames: [inner] }),
      frame([0, 0], { found: [found(10, 20)] }),
    ]);
    expect(areas(boxes)).toEqual([['password', 313.5, 213.5, 28, 13]]);
  });

  it('is cut off where its frame is', () => {
    const boxes = placeBoxes([frame([], { frames: [element(0)] }), frame([0], { found: [found(180, 500)] })]);
    expect(boxes).toEqual([]);
  });
});

describe('a frame is covered whole', () => {
  const whole = [['unreadable-frame', 298, 198, 204, 104]];

  it('when it tells nothing', () => {
    expect(areas(placeBoxes([frame([], { frames: [element(0)] })]))).toEqual(whole);
  });

  it('when it is turned and something in it is sensitive, and only then', () => {
    const top = frame([], { frames: [element(0, { tilted: true })] });
    expect(areas(placeBoxes([top, frame([0], { found: [found(1, 1)] })]))).toEqual(whole);
    expect(placeBoxes([top, frame([0])])).toEqual([]);
  });

  it('when it stands in a shadow root beside another one there', () => {
    const top = frame([], { frames: [element(-1), element(-1)] });
    expect(
      placeBoxes([top, frame([-1]), frame([-1])]).every(({ reason }) => reason === 'unreadable-frame'),
    ).toBe(true);
  });

  it('but not when it is the only one there', () => {
    expect(placeBoxes([frame([], { frames: [element(-1)] }), frame([-1])])).toEqual([]);
  });

  it('when a frame within it tells nothing', () => {
    const inner = element(0, { seen: { x: 10, y: 10, width: 80, height: 40 } });
    const boxes = placeBoxes([frame([], { frames: [element(0)] }), frame([0], { frames: [inner] })]);
    expect(areas(boxes)).toEqual([['unreadable-frame', 309, 209, 82, 42]]);
  });
});
