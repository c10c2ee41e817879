import type { TakenFile } from '../attachments/take-in';
import { removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import { sha256Hex } from '../tickets/bundle';
import type { Draft, DraftPlace, KeptFile } from '../tickets/draft';

/** An empty draft with its ids, not yet kept. */
export function newDraft(account: string, place: DraftPlace): Draft {
  return {
    version: 1,
    place,
    account,
    ticketId: place.split(':')[1] ?? crypto.randomUUID(),
    commentId: crypto.randomUUID(),
    revision: 0,
    summary: '',
    body: '',
    page: null,
    environment: {},
    fileIds: [],
    updatedAt: Date.now(),
  };
}

export async function readDraft(account: string, place: DraftPlace): Promise<Draft | null> {
  return (await database.drafts.get([account, place])) ?? null;
}

/**
 * Keeps a draft. Answers false and keeps nothing when another page has kept a later revision meanwhile, or has sent
 * or discarded this one: a second window must never overwrite.
 * @param known true when this page knows the draft to be in the store
 */
export async function keepDraft(draft: Draft, known: boolean): Promise<boolean> {
  return database.transaction('rw', database.drafts, async () => {
    const kept = await database.drafts.get([draft.account, draft.place]);
    if (kept ? kept.commentId !== draft.commentId || kept.revision >= draft.revision : known) return false;
    await database.drafts.put(draft);
    return true;
  });
}

/** Removes a draft and its files for good, and with it what a Send that was cut off has left of it. */
export async function discardDraft(account: string, place: DraftPlace): Promise<void> {
  const begun = await database.drafts.get([account, place]);
  if (begun) await removeCopies([begun.commentId]);
  await database.transaction('rw', database.drafts, database.files, async () => {
    const draft = await database.drafts.get([account, place]);
    if (!draft) return;
    await database.files.bulkDelete(draft.fileIds);
    await database.drafts.delete([account, place]);
  });
}

/** Keeps a file for a draft; its id is then put into the draft. */
export async function keepFile(
  account: string,
  { bytes, ...facts }: TakenFile,
  kind: KeptFile['kind'] = 'file',
): Promise<string> {
  const id = crypto.randomUUID();
  await database.files.add({
    version: 1,
    id,
    account,
    ...facts,
    bytes: bytes.length,
    sha256: await sha256Hex(bytes),
    kind,
    blob: new Blob([bytes], { type: facts.type }),
  });
  return id;
}

export async function readFiles(ids: string[]): Promise<KeptFile[]> {
  const files = await database.files.bulkGet(ids);
  return files.filter((file) => file !== undefined);
}

export const removeFile = (id: string): Promise<void> => database.files.delete(id);
