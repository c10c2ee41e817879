import { moveMark } from '../../../utils/marks/geometry';
import type { Edit, Mark, Point } from '../../../utils/marks/mark';
import { type Handle, pullCrop, pullMark } from './handles';
import type { Workbench } from './workbench';

/** What the pointer went down on: a mark, one of its handles or one of the crop's, or the bare picture. */
export interface Held {
  mark: number | null;
  handle: Handle | null;
}

/** What moving the pointer does, until it is let go; null when nothing. */
export type Pull = (by: Point) => Partial<Edit>;

/** Finds what was pressed by the `data-mark` and `data-handle` of the element. */
export function heldBy(target: EventTarget | null): Held {
  const handle = (target as Element | null)?.closest<SVGElement>('[data-handle]')?.dataset.handle;
  const mark = (target as Element | null)?.closest<SVGElement>('[data-mark]')?.dataset.mark;
  return { mark: mark ? Number(mark) : null, handle: (handle as Handle | undefined) ?? null };
}

/** How a mark or the crop follows the pointer from where it was taken. */
export function pullOf(bench: Workbench, { mark: id, handle }: Held): Pull | null {
  const mark = bench.mark(id);
  if (mark) return (by) => ({ marks: bench.marksWith(pulledMark(bench, mark, handle, by)) });
  const { crop } = bench.edit.value;
  return crop && handle && ((by) => ({ crop: pullCrop(crop, handle, by, bench.size) }));
}

const pulledMark = (bench: Workbench, mark: Mark, handle: Handle | null, by: Point): Mark =>
  handle ? pullMark(mark, handle, by, bench.size) : moveMark(mark, by, bench.size);
