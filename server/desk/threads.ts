import type { Comment, CommentPage, NewComment, StatusChange, Ticket } from '../../utils/protocol/desk-api';
import { addComment, commentIdentity, commentsBefore, commentsByIds } from '../db/comments';
import { tellAudience, tellPerson } from '../db/events';
import type { PersonRow } from '../db/people';
import { moveReadMark } from '../db/read-marks';
import { type Query, transaction } from '../db/sql';
import { changeTicket, lockTicket, lockWhereItGoesOn, type TicketCore, ticketFor } from '../db/tickets';
import { attachAll } from './attachments';
import { contentHash } from './content-hash';
import { readThreadCursor, threadCursor } from './cursor';
import type { Desk } from './desk';
import { refuseTooManyMessages } from './personal-limits';
import { found, refuse } from './refusal';
import { afterReply, afterWish } from './status';
import type { Stored } from './tickets';

const PAGE = 50;
const AFTER_ALL = 2_147_483_647;

/** The newest page of a thread, or the one before a cursor; a cursor that makes no sense gives the newest. */
export async function readThread(
  desk: Desk,
  viewer: PersonRow,
  ticketId: string,
  cursor?: string,
): Promise<CommentPage> {
  found(await ticketFor(desk.sql, viewer, ticketId));
  const before = readThreadCursor(cursor) ?? AFTER_ALL;
  const items = await commentsBefore(desk.sql, { ticketId, before, most: PAGE });
  const first = items[0]?.position ?? 1;
  return { items, next: first > 1 ? threadCursor(first) : null };
}

/**
 * Adds a requester's comment, or finds it added by an earlier arrival of the same request. A ticket that was over
 * goes back to the team, unless the comment itself closes it; one that was merged gets it where its talk goes on.
 * @throws Refusal `not-found`, `id-taken`, `invalid-input`, `too-large`
 */
export async function reply(
  desk: Desk,
  viewer: PersonRow,
  { ticketId, commentId, wish }: { ticketId: string; commentId: string; wish: NewComment },
): Promise<Stored<Comment>> {
  const hash = contentHash(wish);
  return transaction(desk.sql, async (query) => {
    const ticket = found(await lockWhereItGoesOn(query, ticketId, viewer));
    const places = [ticketId, ticket.id];
    const fresh = !(await wasWritten(query, { commentId, places, author: viewer.id, hash }));
    if (fresh) await refuseTooManyMessages(desk, query, viewer.id);
    const close = wish.close === true && ticket.id === ticketId;
    if (fresh) await write(desk, query, { ticket, viewer, commentId, wish: { ...wish, close }, hash });
    const [value] = await commentsByIds(query, [commentId]);
    return { value: found(value), fresh };
  });
}

export interface Writing {
  commentId: string;
  /** The tickets it may stand in. */
  places: string[];
  /** Of the person or the agent. */
  author: string;
  hash: Buffer;
}

/** The ticket is locked by now, so nobody can write the same comment between this look and the insert. */
export async function wasWritten(
  query: Query,
  { commentId, places, author, hash }: Writing,
): Promise<boolean> {
  const there = await commentIdentity(query, commentId);
  if (!there) return false;
  const mine = (there.personId ?? there.agentId) === author && places.includes(there.ticketId);
  if (mine && there.contentHash.equals(hash)) return true;
  throw refuse('id-taken');
}

interface Reply {
  ticket: TicketCore;
  viewer: PersonRow;
  commentId: string;
  wish: NewComment;
  hash: Buffer;
}

async function write(
  desk: Desk,
  query: Query,
  { ticket, viewer, commentId, wish, hash }: Reply,
): Promise<void> {
  const at = desk.clock();
  const position = ticket.comments + 1;
  const author = { personId: viewer.id, agentId: null };
  const row = {
    id: commentId,
    ticketId: ticket.id,
    position,
    ...author,
    body: wish.body,
    contentHash: hash,
    at,
  };
  if (!(await addComment(query, row))) throw refuse('id-taken');
  await attachAll(query, { viewer, commentId, ids: wish.attachments });
  await changeTicket(query, ticket.id, {
    status: wish.close ? 'closed' : afterReply(ticket.status),
    comments: position,
    agentId: null,
    by: 'requester',
    at,
  });
  await tellAudience(query, ticket.requesterId, { ticketId: ticket.id, commentId, kind: 'comment', at });
}

/** Closes or reopens. What is so already stays as it is; one that was merged is reopened where its talk goes on. */
export async function changeStatus(
  desk: Desk,
  viewer: PersonRow,
  ticketId: string,
  wish: StatusChange['status'],
): Promise<Ticket> {
  const lock = wish === 'open' ? lockWhereItGoesOn : lockTicket;
  return transaction(desk.sql, async (query) => {
    const ticket = found(await lock(query, ticketId, viewer));
    const status = afterWish(ticket.status, wish);
    if (status !== ticket.status) {
      const at = desk.clock();
      await changeTicket(query, ticket.id, {
        status,
        comments: ticket.comments,
        agentId: null,
        by: 'requester',
        at,
      });
      await tellAudience(query, ticket.requesterId, {
        ticketId: ticket.id,
        commentId: null,
        kind: 'ticket',
        at,
      });
    }
    return found(await ticketFor(query, viewer, ticket.id));
  });
}

/** Marks a thread as read up to a position. The mark never goes back and never beyond the last comment. */
export async function markRead(
  desk: Desk,
  viewer: PersonRow,
  ticketId: string,
  position: number,
): Promise<Ticket> {
  return transaction(desk.sql, async (query) => {
    const ticket = found(await ticketFor(query, viewer, ticketId));
    const mark = { personId: viewer.id, ticketId, position: Math.min(position, ticket.comments) };
    if (!(await moveReadMark(query, mark))) return ticket;
    await tellPerson(query, viewer.id, { ticketId, commentId: null, kind: 'read', at: desk.clock() });
    return found(await ticketFor(query, viewer, ticketId));
  });
}
