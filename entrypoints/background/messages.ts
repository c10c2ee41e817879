import { readDraft } from '../../utils/drafts/drafts';
import { forgetEdits } from '../../utils/drafts/picture-edits';
import type { PageHandlers } from '../../utils/messaging/answer';
import { enqueueDraft } from '../../utils/outbox/enqueue-draft';
import {
  deleteEntry as deleteFromOutbox,
  enqueueStatus,
  retryEntry as retryInOutbox,
} from '../../utils/outbox/entries';
import { stopSending } from '../../utils/outbox/send-entry';
import { editEntry as editInOutbox, undoClosing as undoInOutbox } from '../../utils/outbox/take-back';
import { fail, succeed } from '../../utils/problems/problem';
import { forgetPatchesOf } from '../../utils/screenshots/patches';
import { readSetting } from '../../utils/storage/settings';
import { UNDO_MS } from '../../utils/tickets/outbox-entry';
import { deliver } from './deliver-outbox';
import { tell } from './tell';

/** Everything the person sends goes by way of the outbox: answered when it is kept, not when it has arrived. */
export const sendDraft: PageHandlers['sendDraft'] = async ({ close, ...seen }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const fileIds = (await readDraft(account.key, seen.place))?.fileIds ?? [];
  const kept = await enqueueDraft({
    ...seen,
    account: account.key,
    closing: close ? { notBefore: inAWhile() } : null,
  });
  if (!kept.ok) return kept;
  // What was seen is what goes: nothing of what lies below a cover, or beyond a crop, stays on the device.
  await forgetPatchesOf(await forgetEdits(fileIds));
  sendInBackground();
  return kept;
};

export const changeStatus: PageHandlers['changeStatus'] = async ({ ticketId, status }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const notBefore = status === 'closed' ? inAWhile() : null;
  const kept = await enqueueStatus(account.key, ticketId, { body: { status }, notBefore });
  if (!kept.ok) return kept;
  sendInBackground();
  return succeed({ entryId: kept.value });
};

export const undoClosing: PageHandlers['undoClosing'] = async ({ entryId }) => {
  const undone = await undoInOutbox(entryId);
  await tell();
  return succeed({ undone });
};

export const retryEntry: PageHandlers['retryEntry'] = async ({ id }) => {
  await retryInOutbox(id);
  sendInBackground();
  return succeed(undefined);
};

export const editEntry: PageHandlers['editEntry'] = async ({ id }) => {
  const edited = await editInOutbox(id);
  if (edited.ok) stopSending(id);
  await tell();
  return edited;
};

export const deleteEntry: PageHandlers['deleteEntry'] = async ({ id }) => {
  await deleteFromOutbox(id);
  await tell();
  return succeed(undefined);
};

const inAWhile = (): number => Date.now() + UNDO_MS;

/** Hands the outbox over without being waited for. */
export function sendInBackground(): void {
  deliver().catch((error: unknown) => console.error(error));
}
