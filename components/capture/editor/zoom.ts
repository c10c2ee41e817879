import type { Size } from '../../../utils/marks/mark';

/** Free room around the picture, in CSS pixels. */
const MARGIN = 32;
/** Taller pictures than this, beside their width, are shown as wide as the window: the whole would be a thread. */
const TALL = 2.5;
const STEPS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

/** CSS pixels for one pixel of the picture, so that it is seen whole; never larger than it is. */
export function fitScale(picture: Size, room: Size): number {
  const wide = (room.width - MARGIN) / picture.width;
  const high = (room.height - MARGIN) / picture.height;
  const tall = picture.height > TALL * picture.width;
  return Math.max(0.02, Math.min(1, wide, tall ? wide : high));
}

/** The next step in (1) or out (-1). */
export function nextScale(scale: number, direction: 1 | -1): number {
  const found =
    direction > 0
      ? STEPS.find((step) => step > scale + 0.001)
      : STEPS.findLast((step) => step < scale - 0.001);
  return found ?? scale;
}
