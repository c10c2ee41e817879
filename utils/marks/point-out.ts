import type { Area } from '../tickets/shot';
import { clampBox, unitOf } from './geometry';
import { type ArrowMark, type Edit, type Size, UNTOUCHED } from './mark';
import type { Picked, PickKind } from './picked';

/** What stays around an element, in CSS pixels: enough to see where on the page it is. */
const AROUND = { inline: 220, block: 140 };
/** The length of the arrow, in CSS pixels. */
const REACH = 84;

/** The edit that shows what was picked: the part of the picture around it and, for an element, an arrow that ends at it. */
export function pointOut(kind: PickKind, { area, view }: Picked, picture: Size): Edit {
  const scale = picture.width / view.width;
  const there = clampBox(scaled(area, scale), picture);
  if (there.width === 0 || there.height === 0) return UNTOUCHED;
  if (kind === 'region') return { ...UNTOUCHED, crop: there };
  const [inline, block] = [AROUND.inline * scale, AROUND.block * scale];
  const around = {
    x: there.x - inline,
    y: there.y - block,
    width: there.width + 2 * inline,
    height: there.height + 2 * block,
  };
  const crop = clampBox(around, picture);
  return { ...UNTOUCHED, crop, marks: [arrowTo(there, crop, REACH * scale, unitOf(picture))] };
}

/** From where there is most room, to the nearest corner of the element, so that its words stay free. */
function arrowTo(there: Area, crop: Area, reach: number, unit: number): ArrowMark {
  const room = {
    left: there.x - crop.x,
    right: crop.x + crop.width - there.x - there.width,
    above: there.y - crop.y,
    below: crop.y + crop.height - there.y - there.height,
  };
  const fromLeft = room.left > room.right;
  const fromAbove = room.above > room.below;
  const gap = 4 * unit;
  const to = {
    x: fromLeft ? there.x - gap : there.x + there.width + gap,
    y: fromAbove ? there.y - gap : there.y + there.height + gap,
  };
  const [across, down] = [fromLeft ? -reach : reach, fromAbove ? -reach * 0.6 : reach * 0.6];
  const inside = (value: number, from: number, size: number) =>
    Math.min(from + size - gap, Math.max(from + gap, value));
  const end = { x: inside(to.x, crop.x, crop.width), y: inside(to.y, crop.y, crop.height) };
  const from = {
    x: inside(end.x + across, crop.x, crop.width),
    y: inside(end.y + down, crop.y, crop.height),
  };
  return { id: 1, kind: 'arrow', colour: 'red', from, to: end };
}

const scaled = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});
