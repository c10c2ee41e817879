import { setAlarm } from '../../utils/browser/alarms';
import type { DeskClient } from '../../utils/desk-client/desk-client';
import { type Problem, waitingHelps } from '../../utils/problems/problem';
import type { Changes, Ticket } from '../../utils/protocol/desk-api';
import { database, type PendingRead } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { type Face, keepFaces } from './faces';
import { noteTrouble, signedIn } from './session';
import { tell } from './tell';

export const CHECK_ALARM = 'check-replies';

/** Seconds until the next poll when the desk could not say. */
const PACE_SECONDS = 60;
const NOTHING_YET = { cursor: null, pace: PACE_SECONDS };

/**
 * Asks the desk what has changed since the cursor, keeps tickets, comments and cursor in one transaction, and tells.
 * One poll a profile at a time; a second caller waits for the first one's result.
 */
export async function checkReplies(): Promise<Problem | null> {
  return navigator.locks.request('check-replies', async () => {
    const session = await signedIn();
    if (!session) {
      await tell();
      return null;
    }
    await sendPendingReads(session.client);
    const { problem, next } = await fetchChanges(session.client);
    await noteTrouble(problem);
    await tell();
    if (problem?.code !== 'signed-out') await setAlarm(CHECK_ALARM, jittered(next));
    return problem;
  });
}

/** +-20 %, so that a million installations do not come in step. */
const jittered = (seconds: number): number => seconds * (0.8 + 0.4 * Math.random());

async function fetchChanges(client: DeskClient): Promise<{ problem: Problem | null; next: number }> {
  for (;;) {
    const { cursor, pace } = (await readSetting('changes')) ?? NOTHING_YET;
    const answer = await client.changes(cursor);
    if (!answer.ok) return { problem: answer.problem, next: answer.problem.retryAfter ?? PACE_SECONDS };
    if (!answer.value.changed) {
      await writeSetting('changes', { cursor, checkedAt: Date.now(), pace });
      return { problem: null, next: pace };
    }
    const changes = answer.value.value;
    await keepChanges(changes);
    await keepFaces(client, facesOf(changes));
    if (!changes.more) return { problem: null, next: changes.next };
  }
}

function facesOf({ tickets, comments }: Changes): Face[] {
  const authors = comments.map(({ author }) => author).filter(({ kind }) => kind === 'agent');
  return [...tickets.flatMap(({ lastAgent }) => lastAgent ?? []), ...authors];
}

async function keepChanges({ reset, tickets, comments, cursor, next }: Changes): Promise<void> {
  const tables = [database.tickets, database.comments, database.pendingReads, database.settings];
  await database.transaction('rw', tables, async () => {
    if (reset) await Promise.all([database.tickets.clear(), database.comments.clear()]);
    const pending = new Map((await database.pendingReads.toArray()).map((read) => [read.ticketId, read]));
    await database.tickets.bulkPut(tickets.map((ticket) => withRead(ticket, pending.get(ticket.id))));
    await database.comments.bulkPut(comments);
    await writeSetting('changes', { cursor, checkedAt: Date.now(), pace: next });
  });
}

/** What the person has read here counts at once, even when the desk has not heard of it yet. */
export function withRead(ticket: Ticket, read: PendingRead | undefined): Ticket {
  if (!read || read.position <= ticket.readUpTo) return ticket;
  const unread = read.position >= ticket.lastComment.position ? 0 : ticket.unread;
  return { ...ticket, unread, readUpTo: read.position };
}

/** Hands the desk the read marks it does not have yet. */
export async function sendPendingReads(client: DeskClient): Promise<void> {
  for (const { ticketId, position } of await database.pendingReads.toArray()) {
    const answer = await client.markRead(ticketId, position);
    if (!answer.ok && waitingHelps(answer.problem)) return;
    if (!answer.ok && answer.problem.code === 'signed-out') return;
    await database.transaction('rw', database.pendingReads, database.tickets, async () => {
      if (answer.ok) await database.tickets.put(answer.value);
      const still = await database.pendingReads.get(ticketId);
      if (still?.position === position) await database.pendingReads.delete(ticketId);
    });
  }
}
