import { readCopies, removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import { isOutboxEntry } from '../storage/message-shapes';
import type { OutboxEntry } from '../tickets/outbox-entry';

/**
 * Puts back what is in the second store and no longer in the first, whatever happened to that one. Under the same ids, so
 * that what had reached the desk already stays one. A copy whose draft is still here was never answered for: it goes.
 * @returns how many entries came back
 */
export async function restoreOutbox(): Promise<number> {
  const entries = [...(await readCopies()).values()].filter(isOutboxEntry).sort(byAge);
  if (entries.length === 0) return 0;
  const { restored, begun } = await database.transaction('rw', database.outbox, database.drafts, async () => {
    const drafts = new Set((await database.drafts.toArray()).map(({ commentId }) => commentId));
    const kept = new Set(await database.outbox.toCollection().primaryKeys());
    const lost = entries.filter(({ id }) => !drafts.has(id) && !kept.has(id));
    const last = (await database.outbox.orderBy('order').last())?.order ?? 0;
    await database.outbox.bulkAdd(lost.map((entry, index) => anew(entry, last + index + 1)));
    return { restored: lost.length, begun: entries.filter(({ id }) => drafts.has(id)) };
  });
  await removeCopies(begun.map(({ id }) => id));
  return restored;
}

const byAge = (a: OutboxEntry, b: OutboxEntry): number => a.createdAt - b.createdAt || a.order - b.order;

const anew = (entry: OutboxEntry, order: number): OutboxEntry => ({
  ...entry,
  order,
  arrived: [],
  nextAttempt: entry.notBefore ?? 0,
});
