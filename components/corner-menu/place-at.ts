import type { Place } from '../../utils/corner/preferences';

/** From the edges of the view to the button, and how high it is, in CSS pixels; as in corner.css. */
const EDGE = 20;
const HEIGHT = 44;

/** This near a corner, as a share of the way, is in it. */
const NEAR = 0.06;

export interface View {
  width: number;
  height: number;
  rightToLeft: boolean;
}

/** The place for a button that was let go with its box here: on the nearer side, as high as it was. */
export function placeAt(
  { left, right, bottom }: Pick<DOMRect, 'left' | 'right' | 'bottom'>,
  view: View,
): Place {
  const isLeft = left + right < view.width;
  const way = view.height - HEIGHT - 2 * EDGE;
  const rise = way > 0 ? Math.min(1, Math.max(0, (view.height - EDGE - bottom) / way)) : 0;
  const snapped = rise < NEAR ? 0 : rise > 1 - NEAR ? 1 : Math.round(rise * 1000) / 1000;
  return { start: isLeft !== view.rightToLeft, rise: snapped };
}
