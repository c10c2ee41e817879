import type { Changes, Comment, Ticket } from '../../utils/protocol/desk-api';
import { database, type PendingRead } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { type News, NO_NEWS, wasMoved } from '../../utils/tickets/news';

const TABLES = [database.tickets, database.comments, database.pendingReads, database.settings];

/**
 * Keeps what the desk has told, and where that ends, in one transaction: a stop before, in or after it loses and
 * doubles nothing. What comes for somebody who has signed out meanwhile is thrown away.
 * @returns what is worth telling; nothing of it after a reset, which tells everything anew
 */
export function keepChanges(account: string, changes: Changes): Promise<News> {
  return database.transaction('rw', TABLES, async () => {
    const kept = await readSetting('account');
    if (kept?.key !== account || !(await readSetting('token'))) return NO_NEWS;
    const { reset, tickets, comments, gone = [], person = kept.person } = changes;
    if (reset) await Promise.all([database.tickets.clear(), database.comments.clear()]);
    await forget(gone);
    const before = await byId(tickets);
    await keepTickets(tickets);
    await database.comments.bulkPut(comments);
    await writeSetting('account', { ...kept, person });
    await writeSetting('changes', { cursor: changes.cursor, checkedAt: Date.now(), pace: changes.next });
    const own = tickets.filter(({ requester }) => requester.id === person.id);
    await noteMoves(own, before);
    return reset ? NO_NEWS : newsOf(own, comments, before);
  });
}

/** Drafts of replies stay: what somebody has written is theirs. */
async function forget(gone: string[]): Promise<void> {
  await database.tickets.bulkDelete(gone);
  await database.pendingReads.bulkDelete(gone);
  await database.comments.where('ticketId').anyOf(gone).delete();
}

async function byId(tickets: Ticket[]): Promise<Map<string, Ticket>> {
  const kept = await database.tickets.bulkGet(tickets.map(({ id }) => id));
  return new Map(kept.flatMap((ticket) => (ticket ? [[ticket.id, ticket]] : [])));
}

async function keepTickets(tickets: Ticket[]): Promise<void> {
  const pending = new Map((await database.pendingReads.toArray()).map((read) => [read.ticketId, read]));
  await database.tickets.bulkPut(tickets.map((ticket) => withRead(ticket, pending.get(ticket.id))));
}

/** What the person has read here counts at once, even when the desk has not heard of it yet. */
export function withRead(ticket: Ticket, read: PendingRead | undefined): Ticket {
  if (!read || read.position <= ticket.readUpTo) return ticket;
  const unread = read.position >= ticket.lastComment.position ? 0 : ticket.unread;
  return { ...ticket, unread, readUpTo: read.position };
}

/** A ticket that somebody else's hand has moved is told of until it is seen; one that its requester moves, no more. */
async function noteMoves(tickets: Ticket[], before: Map<string, Ticket>): Promise<void> {
  const told = (await readSetting('movedTickets')) ?? [];
  const still = told.filter((id) => !tickets.some((ticket) => ticket.id === id && !isTeams(ticket)));
  const moved = tickets.filter((ticket) => wasMoved(before.get(ticket.id), ticket)).map(({ id }) => id);
  const after = [...still.filter((id) => !moved.includes(id)), ...moved];
  if (after.join() !== told.join()) await writeSetting('movedTickets', after);
}

const isTeams = ({ statusMove }: Ticket): boolean => statusMove?.by === 'agent';

function newsOf(own: Ticket[], comments: Comment[], before: Map<string, Ticket>): News {
  const readUpTo = new Map(own.map((ticket) => [ticket.id, ticket.readUpTo]));
  return {
    comments: comments.filter(
      ({ author, ticketId, position }) =>
        author.kind === 'agent' && position > (readUpTo.get(ticketId) ?? Number.POSITIVE_INFINITY),
    ),
    moved: own.filter((ticket) => wasMoved(before.get(ticket.id), ticket)),
  };
}
