import { fail, type Result, succeed } from '../problems/problem';
import type { Locale } from '../protocol/limits';
import { keepCopy, removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import { type Bundle, bundleHash, bundleOf } from '../tickets/bundle';
import { type Draft, type DraftPlace, isEmptyDraft } from '../tickets/draft';
import { filesOf, type OutboxEntry } from '../tickets/outbox-entry';
import { entryOf, heldBack, isRoomFor } from './entries';

/** What the person saw when they pressed Send. */
export interface SeenDraft {
  account: string;
  place: DraftPlace;
  ticketId: string;
  commentId: string;
  revision: number;
  bundleHash: string;
  locale: Locale;
  /** The reply closes its ticket, and waits until then (milliseconds since 1970) so that it can be undone. */
  closing: { notBefore: number } | null;
}

/**
 * Turns a draft and its files into an outbox entry, in one transaction, if it is still exactly what the person saw.
 * Called twice for the same draft it answers well twice: the first call may have been cut off after its work.
 */
export async function enqueueDraft(seen: SeenDraft): Promise<Result<void>> {
  const draft = await database.drafts.get([seen.account, seen.place]);
  if (!draft) return (await hasSent(seen)) ? succeed(undefined) : fail('draft-changed');
  if (draft.commentId !== seen.commentId || draft.revision !== seen.revision) return fail('draft-changed');
  if (isEmptyDraft(draft)) return fail('nothing-to-send');
  const bundle = await bundleOfKept(draft, seen);
  const hash = await bundleHash(bundle);
  if (hash !== seen.bundleHash) return fail('draft-changed');
  return keepEntry(seen, await entryOf(draft.commentId, seen.account, draft.ticketId, bundle));
}

/** The copy is kept first: it may be left without its entry only where the draft is still there. */
async function keepEntry(seen: SeenDraft, begun: OutboxEntry): Promise<Result<void>> {
  const entry = heldBack(begun, seen.closing?.notBefore ?? null);
  await keepCopy(entry.id, entry);
  try {
    const kept = await turnDraftInto(seen, entry);
    if (!kept.ok) await removeCopies([entry.id]);
    return kept;
  } catch (error) {
    await removeCopies([entry.id]);
    throw error;
  }
}

function turnDraftInto(seen: SeenDraft, entry: OutboxEntry): Promise<Result<void>> {
  return database.transaction('rw', database.drafts, database.outbox, async () => {
    const now = await database.drafts.get([seen.account, seen.place]);
    if (now?.commentId !== entry.id || now.revision !== seen.revision) return fail('draft-changed');
    if (!(await isRoomFor(seen.account, filesOf(entry.content)))) return fail('outbox-full');
    const { order } = await entryOf(entry.id, entry.account, entry.ticketId, entry.content);
    await database.outbox.add({ ...entry, order });
    await database.drafts.delete([seen.account, seen.place]);
    return succeed(undefined);
  });
}

/** Has this very message been put into the outbox, or even reached the desk, before? */
async function hasSent({ place, ticketId, commentId }: SeenDraft): Promise<boolean> {
  const [waiting, arrived] = await Promise.all([
    database.outbox.get(commentId),
    place === 'new-ticket' ? database.tickets.get(ticketId) : database.comments.get(commentId),
  ]);
  return Boolean(waiting ?? arrived);
}

async function bundleOfKept(draft: Draft, { locale, closing }: SeenDraft): Promise<Bundle> {
  const files = await database.files.bulkGet(draft.fileIds);
  const facts = files.flatMap((file) => {
    if (!file) return [];
    const { blob: _, version: __, account: ___, ...fact } = file;
    return [fact];
  });
  return bundleOf(draft, facts, locale, closing !== null);
}
