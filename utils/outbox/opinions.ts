import { fail, type Result, succeed } from '../problems/problem';
import { keepCopy, removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import type { OutboxEntry } from '../tickets/outbox-entry';
import { entryOf, isRoomFor } from './entries';

/** What somebody thinks of an answer or of the product. */
export interface Opinion {
  account: string;
  /** Made with its draft, so that it can be handed over twice and still be one. */
  id: string;
  /** Of the ticket that is rated; the opinion's own id for feedback. */
  ticketId: string;
  content: Extract<OutboxEntry['content'], { kind: 'rating' | 'feedback' }>;
}

/** Puts an opinion into the outbox and forgets its draft, in one transaction. Twice is once. Refused as `outbox-full`. */
export async function enqueueOpinion({ account, id, ticketId, content }: Opinion): Promise<Result<void>> {
  const place = content.kind === 'rating' ? (`rating:${ticketId}` as const) : 'feedback';
  await keepCopy(id, await entryOf(id, account, ticketId, content));
  const kept = await database.transaction('rw', database.outbox, database.drafts, async () => {
    if (!(await database.outbox.get(id))) {
      if (!(await isRoomFor(account))) return fail('outbox-full');
      await database.outbox.add(await entryOf(id, account, ticketId, content));
    }
    await database.drafts.delete([account, place]);
    return succeed(undefined);
  });
  if (!kept.ok) await removeCopies([id]);
  return kept;
}
