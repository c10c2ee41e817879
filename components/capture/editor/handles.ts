import {
  BOX_HANDLES,
  type BoxHandle,
  clampBox,
  clampPoint,
  handlePoint,
  pullBox,
} from '../../../utils/marks/geometry';
import type { Mark, Point, Size } from '../../../utils/marks/mark';
import type { Area } from '../../../utils/tickets/shot';

/** Where a mark can be pulled: the ends of an arrow, the sides and corners of a box. */
export type Handle = BoxHandle | 'from' | 'to';

export function handlesOf(mark: Mark): { handle: Handle; at: Point }[] {
  if (mark.kind === 'arrow') {
    return [
      { handle: 'from', at: mark.from },
      { handle: 'to', at: mark.to },
    ];
  }
  if (mark.kind !== 'box' && mark.kind !== 'cover') return [];
  return BOX_HANDLES.map((handle) => ({ handle, at: handlePoint(mark.box, handle) }));
}

/** A crop of less, in pixels of the picture, shows nothing. */
const LEAST_CROP = 16;

/** Pulls the crop at one of its handles; it never becomes nothing. */
export function pullCrop(crop: Area, handle: Handle, by: Point, within: Size): Area {
  if (handle === 'from' || handle === 'to') return crop;
  const pulled = clampBox(pullBox(crop, handle, by, within), within);
  return pulled.width < LEAST_CROP || pulled.height < LEAST_CROP ? crop : pulled;
}

/** Pulls a mark at one of its handles; other marks stay as they are. */
export function pullMark(mark: Mark, handle: Handle, by: Point, within: Size): Mark {
  if (mark.kind === 'arrow' && (handle === 'from' || handle === 'to')) {
    const end = mark[handle];
    return { ...mark, [handle]: clampPoint({ x: end.x + by.x, y: end.y + by.y }, within) };
  }
  if ((mark.kind !== 'box' && mark.kind !== 'cover') || handle === 'from' || handle === 'to') return mark;
  const box = pullBox(mark.box, handle, by, within);
  return { ...mark, box: mark.kind === 'cover' ? clampBox(box, within) : box };
}
