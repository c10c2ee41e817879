import type { TicketStatus } from '../../utils/tickets/ticket-status';
import type { AgentRow } from '../db/agents';
import { addComment, commentsBefore } from '../db/comments';
import { tellAudience } from '../db/events';
import { circumstances, inboxCounts, inboxTicket, inboxTickets, otherTickets } from '../db/inbox-tickets';
import { unsentLetters } from '../db/letters';
import { type Query, transaction } from '../db/sql';
import { changeTicket, lockTicket } from '../db/tickets';
import type { InboxPage, InboxReply, InboxThread, InboxView } from '../inbox/protocol';
import { writeAnswerLetter } from './answer-letters';
import { answerOffer } from './answers';
import { contentHash } from './content-hash';
import { pageCursor, readPageCursor } from './cursor';
import type { Desk } from './desk';
import { found, refuse } from './refusal';
import { wasWritten } from './threads';
import { suggestFromTicket } from './ticket-phrases';

const PAGE = 50;
const THREAD = 200;
const OTHERS = 5;
const AFTER_ALL = 2_147_483_647;

/** A page of what the team sees in one view; a cursor that makes no sense begins at the start. */
export async function readInbox(desk: Desk, view: InboxView, cursor?: string): Promise<InboxPage> {
  const rows = await inboxTickets(desk.sql, { view, after: readPageCursor(cursor), most: PAGE + 1 });
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  const next =
    rows.length > PAGE && last ? pageCursor({ updatedAt: new Date(last.updatedAt), id: last.id }) : null;
  const { call } = await answerOffer(desk.sql);
  return { items, next, counts: await inboxCounts(desk.sql), phoneHours: call?.hours ?? null };
}

/** @throws Refusal `not-found` */
export async function readInboxThread(query: Query, ticketId: string): Promise<InboxThread> {
  const ticket = found(await inboxTicket(query, ticketId));
  const comments = await commentsBefore(query, { ticketId, before: AFTER_ALL, most: THREAD });
  const requesterId = ticket.requester.id;
  return {
    ticket,
    comments,
    earlier: (comments[0]?.position ?? 1) - 1,
    ...(await circumstances(query, ticketId)),
    unsent: await unsentLetters(query, ticketId),
    others: await otherTickets(query, { requesterId, ticketId, most: OTHERS }),
  };
}

export interface AgentReply {
  ticketId: string;
  commentId: string;
  wish: InboxReply;
}

/** Writes an agent's comment, once however often the same request arrives. @throws Refusal `not-found`, `id-taken` */
export async function replyAsAgent(
  desk: Desk,
  agent: AgentRow,
  { ticketId, commentId, wish }: AgentReply,
): Promise<InboxThread> {
  const hash = contentHash(wish);
  const thread = await transaction(desk.sql, async (query) => {
    const ticket = found(await lockTicket(query, ticketId, null));
    if (!(await wasWritten(query, { commentId, ticketId, author: agent.id, hash }))) {
      const at = desk.clock();
      const position = ticket.comments + 1;
      const row = { id: commentId, ticketId, position, personId: null, agentId: agent.id, body: wish.body };
      if (!(await addComment(query, { ...row, contentHash: hash, at }))) throw refuse('id-taken');
      await changeTicket(query, ticketId, {
        status: wish.status,
        comments: position,
        agentId: agent.id,
        by: 'agent',
        at,
      });
      await tellAudience(query, ticket.requesterId, { ticketId, commentId, kind: 'comment', at });
      await writeAnswerLetter(desk, query, { agent, ticketId, commentId, body: wish.body });
      if (wish.status === 'solved') await suggestFromTicket(desk, query, ticketId);
    }
    return readInboxThread(query, ticketId);
  });
  desk.post.wake();
  return thread;
}

export async function changeStatusAsAgent(
  desk: Desk,
  ticketId: string,
  status: TicketStatus,
): Promise<InboxThread> {
  return transaction(desk.sql, async (query) => {
    const ticket = found(await lockTicket(query, ticketId, null));
    if (ticket.status !== status) {
      const at = desk.clock();
      await changeTicket(query, ticketId, {
        status,
        comments: ticket.comments,
        agentId: null,
        by: 'agent',
        at,
      });
      await tellAudience(query, ticket.requesterId, { ticketId, commentId: null, kind: 'ticket', at });
      if (status === 'solved') await suggestFromTicket(desk, query, ticketId);
    }
    return readInboxThread(query, ticketId);
  });
}
