import { database } from '../storage/database';
import type { OutboxEntry } from '../tickets/outbox-entry';
import { entryOf } from './entries';

/** What somebody thinks of an answer or of the product. */
export interface Opinion {
  account: string;
  /** Made with its draft, so that it can be handed over twice and still be one. */
  id: string;
  /** Of the ticket that is rated; the opinion's own id for feedback. */
  ticketId: string;
  content: Extract<OutboxEntry['content'], { kind: 'rating' | 'feedback' }>;
}

/** Puts an opinion into the outbox and forgets its draft, in one transaction. Twice is once. */
export function enqueueOpinion({ account, id, ticketId, content }: Opinion): Promise<void> {
  const place = content.kind === 'rating' ? (`rating:${ticketId}` as const) : 'feedback';
  return database.transaction('rw', database.outbox, database.drafts, async () => {
    if (!(await database.outbox.get(id))) {
      await database.outbox.add(await entryOf(id, account, ticketId, content));
    }
    await database.drafts.delete([account, place]);
  });
}
