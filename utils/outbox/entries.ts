import { fail, type Result, succeed } from '../problems/problem';
import type { StatusChange } from '../protocol/desk-api';
import { removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import type { FileFacts } from '../tickets/bundle';
import { filesOf, hasRoom, type OutboxEntry } from '../tickets/outbox-entry';

/**
 * Puts a change of status into the outbox, behind what already waits for that ticket.
 * @param notBefore milliseconds since 1970 until which it can be undone; null sends it at once
 * @returns the id of the entry, or `outbox-full`
 */
export function enqueueStatus(
  account: string,
  ticketId: string,
  { body, notBefore }: { body: StatusChange; notBefore: number | null },
): Promise<Result<string>> {
  return database.transaction('rw', database.outbox, async () => {
    if (!(await isRoomFor(account))) return fail('outbox-full');
    const id = crypto.randomUUID();
    const entry = await entryOf(id, account, ticketId, { kind: 'status', body });
    await database.outbox.add(heldBack(entry, notBefore));
    return succeed(id);
  });
}

/** Does an account's outbox take one more entry with these files? */
export const isRoomFor = async (account: string, files: readonly FileFacts[] = []): Promise<boolean> =>
  hasRoom(await database.outbox.where({ account }).toArray(), files);

/** An entry that waits until a time, so that it can be undone. */
export const heldBack = (entry: OutboxEntry, notBefore: number | null): OutboxEntry =>
  notBefore === null ? entry : { ...entry, notBefore, nextAttempt: notBefore };

/** An entry as it begins, behind all others. */
export async function entryOf(
  id: string,
  account: string,
  ticketId: string,
  content: OutboxEntry['content'],
): Promise<OutboxEntry> {
  const last = await database.outbox.orderBy('order').last();
  return {
    version: 1,
    id,
    account,
    ticketId,
    order: (last?.order ?? 0) + 1,
    content,
    state: 'queued',
    problem: null,
    attempts: 0,
    createdAt: Date.now(),
    nextAttempt: 0,
  };
}

/** Makes an entry due now. */
export async function retryEntry(id: string): Promise<void> {
  await database.outbox.update(id, { state: 'queued', nextAttempt: 0 });
}

/** Takes an entry and its files out of the outbox for good. */
export async function deleteEntry(id: string): Promise<void> {
  await removeCopies([id]);
  await database.transaction('rw', database.outbox, database.files, async () => {
    const entry = await database.outbox.get(id);
    if (!entry) return;
    await database.files.bulkDelete(filesOf(entry.content).map((file) => file.id));
    await database.outbox.delete(id);
  });
}
