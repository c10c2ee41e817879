import type { SensitiveReason } from '../tickets/shot';
import type { FrameElement, FrameReading } from './page/frame-reading';
import { intersection, isEmpty, type Rect } from './page/visible-part';
import type { Readings } from './read-sensitive';

/** Something sensitive, in CSS pixels of the top frame's view. */
export interface PlacedBox extends Rect {
  key: string;
  reason: SensitiveReason;
}

/** Moves a rectangle of a frame into the view of the top frame. */
type Place = (rect: Rect) => Rect;

/**
 * Everything sensitive of all frames, where it lies in the top frame's view. A frame that told nothing, or that nobody
 * can say the place of, is sensitive as a whole.
 */
export function placeBoxes(readings: Readings): PlacedBox[] {
  const byPath = new Map(readings.map((reading) => [reading.path.join(), reading]));
  return boxesOf(readings[0], (rect) => rect, byPath);
}

function boxesOf(frame: FrameReading, place: Place, byPath: Map<string, FrameReading>): PlacedBox[] {
  const own = frame.found.map((found) => ({
    ...found,
    ...place(found),
    key: `${frame.documentToken} ${found.key}`,
  }));
  const inner = frame.frames.flatMap((element, at) => {
    const child = childOf(frame, element, byPath);
    const whole = wholeFrame(
      element,
      `${frame.documentToken} frame ${element.place < 0 ? `in root ${at}` : element.place}`,
      place,
    );
    if (!child) return [whole];
    const boxes = boxesOf(child, placeIn(element, child, place), byPath);
    return element.tilted && boxes.length > 0 ? [whole] : boxes;
  });
  return [...own, ...inner].filter((box) => !isEmpty(box));
}

const wholeFrame = (element: FrameElement, key: string, place: Place): PlacedBox => ({
  key,
  reason: 'unreadable-frame',
  ...place(element.seen),
});

/** By its number in the window. Frames in shadow roots have none: there, only the one there is can be meant. */
function childOf(
  frame: FrameReading,
  element: FrameElement,
  byPath: Map<string, FrameReading>,
): FrameReading | undefined {
  if (element.place < 0 && frame.frames.filter(({ place }) => place < 0).length > 1) return undefined;
  return byPath.get([...frame.path, element.place].join());
}

/** A frame may be drawn larger or smaller than it thinks; a pixel of rounding is given on each side. */
function placeIn({ content, seen }: FrameElement, { view }: FrameReading, place: Place): Place {
  const [across, down] = [content.width / view.width, content.height / view.height];
  return ({ x, y, width, height }) =>
    place(
      intersection(seen, {
        x: content.x + x * across - 1,
        y: content.y + y * down - 1,
        width: width * across + 2,
        height: height * down + 2,
      }),
    );
}
