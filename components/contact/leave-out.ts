import type { DraftChange } from '../../utils/state/draft-state';
import type { Draft } from '../../utils/tickets/draft';
import type { ReviewItem } from './review-items';

/** The change that leaves an item out. Summary and description always go. */
export const withoutItem = (draft: Draft, item: ReviewItem): DraftChange => changed(draft, item, false, []);

/** The change that puts an item back; `order` holds the ids of all files in the order they had. */
export const withItem = (draft: Draft, item: ReviewItem, order: readonly string[]): DraftChange =>
  changed(draft, item, true, order);

function changed(draft: Draft, item: ReviewItem, included: boolean, order: readonly string[]): DraftChange {
  if (item.kind === 'page') return { page: draft.page && { ...draft.page, included } };
  if (item.kind === 'title') return { page: draft.page && { ...draft.page, titleOut: !included } };
  if (item.kind === 'line') {
    return { environment: { ...draft.environment, [item.name]: { value: item.value, included } } };
  }
  if (item.kind !== 'file') return {};
  const { id } = item.file;
  if (!included) return { fileIds: draft.fileIds.filter((other) => other !== id) };
  const back = [...draft.fileIds, id];
  return { fileIds: back.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) };
}
