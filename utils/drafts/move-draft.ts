import { LIMITS } from '../protocol/limits';
import { database } from '../storage/database';
import type { DraftPlace } from '../tickets/draft';
import { newDraft } from './drafts';

/**
 * Takes a draft whose place is no more into the form for a new ticket, behind what stands there already. Files for
 * which the form has no room stay where they are.
 */
export function moveToForm(account: string, place: DraftPlace): Promise<void> {
  return database.transaction('rw', database.drafts, async () => {
    const draft = await database.drafts.get([account, place]);
    if (!draft) return;
    const form = (await database.drafts.get([account, 'new-ticket'])) ?? newDraft(account, 'new-ticket');
    const room = LIMITS.filesPerMessage - form.fileIds.length;
    const left = draft.fileIds.slice(room);
    await database.drafts.put({
      ...form,
      body: [form.body, draft.body].filter(Boolean).join('\n\n'),
      fileIds: [...form.fileIds, ...draft.fileIds.slice(0, room)],
      revision: form.revision + 1,
      updatedAt: Date.now(),
    });
    if (left.length === 0) await database.drafts.delete([account, place]);
    else await database.drafts.put({ ...draft, body: '', fileIds: left, revision: draft.revision + 1 });
  });
}
