import type { TicketStatus } from '../../utils/tickets/ticket-status';
import { type AgentRow, agentFaces } from '../db/agents';
import { addComment, commentsBefore } from '../db/comments';
import { tellAudience } from '../db/events';
import { type Listing, listingCounts, openCounts } from '../db/inbox-listing';
import { agentMark, assignIfNobodys, moveAgentMark } from '../db/inbox-marks';
import { ticketsHolding } from '../db/inbox-search';
import { circumstances, inboxTicket, inboxTickets, otherTickets } from '../db/inbox-tickets';
import { unsentLetters } from '../db/letters';
import { notesFrom } from '../db/notes';
import { callbackCount, callsFrom } from '../db/phone-calls';
import { type Query, transaction } from '../db/sql';
import { changeTicket, lockTicket, setMergedInto } from '../db/tickets';
import type { InboxPage, InboxReply, InboxThread } from '../inbox/protocol';
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

/** What an agent looks at. */
export interface Looking extends Omit<Listing, 'among'> {
  /** Every one of these stands somewhere in the ticket; empty: no search. */
  words: string[];
}

/** A page of what an agent looks at; a cursor that makes no sense begins at the start. */
export async function readInbox(
  desk: Desk,
  { words, ...choice }: Looking,
  cursor?: string,
): Promise<InboxPage> {
  const { sql } = desk;
  const listing = { ...choice, among: words.length > 0 ? await ticketsHolding(sql, words) : null };
  const rows = await inboxTickets(sql, { listing, after: readPageCursor(cursor), most: PAGE + 1 });
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  const next =
    rows.length > PAGE && last ? pageCursor({ updatedAt: new Date(last.updatedAt), id: last.id }) : null;
  const { call } = await answerOffer(sql);
  return {
    items,
    next,
    counts: await listingCounts(sql, listing),
    waiting: { ...(await openCounts(sql, listing.reader)), calls: await callbackCount(sql) },
    team: await agentFaces(sql),
    phoneHours: call?.hours ?? null,
  };
}

/** A thread as an agent sees it. @throws Refusal `not-found` */
export async function readInboxThread(query: Query, ticketId: string, reader: string): Promise<InboxThread> {
  const ticket = found(await inboxTicket(query, ticketId, reader));
  const comments = await commentsBefore(query, { ticketId, before: AFTER_ALL, most: THREAD });
  const requesterId = ticket.requester.id;
  const first = comments[0]?.position ?? 1;
  return {
    ticket,
    comments,
    earlier: first - 1,
    notes: await notesFrom(query, ticketId, first),
    calls: await callsFrom(query, ticketId, first),
    readUpTo: await agentMark(query, reader, ticketId),
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

/**
 * Writes an agent's comment, once however often the same request arrives. A ticket that nobody had is the agent's from
 * then on. @throws Refusal `not-found`, `id-taken`, `closed-ticket` when the talk goes on in another one
 */
export async function replyAsAgent(
  desk: Desk,
  agent: AgentRow,
  { ticketId, commentId, wish }: AgentReply,
): Promise<InboxThread> {
  const hash = contentHash(wish);
  const thread = await transaction(desk.sql, async (query) => {
    const ticket = found(await lockTicket(query, ticketId, null));
    if (!(await wasWritten(query, { commentId, places: [ticketId], author: agent.id, hash }))) {
      if (ticket.mergedInto) throw refuse('closed-ticket');
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
      await assignIfNobodys(query, ticketId, agent.id);
      await moveAgentMark(query, { agentId: agent.id, ticketId, position });
      await writeAnswerLetter(desk, query, { agent, ticketId, commentId, body: wish.body });
      if (wish.status === 'solved') await suggestFromTicket(desk, query, ticketId);
    }
    return readInboxThread(query, ticketId, agent.id);
  });
  desk.post.wake();
  return thread;
}

/** Gives a ticket another status; one that was merged is on its own again then. @throws Refusal `not-found` */
export async function changeStatusAsAgent(
  desk: Desk,
  agent: AgentRow,
  { ticketId, status }: { ticketId: string; status: TicketStatus },
): Promise<InboxThread> {
  return transaction(desk.sql, async (query) => {
    const ticket = found(await lockTicket(query, ticketId, null));
    if (ticket.status !== status) {
      const at = desk.clock();
      if (ticket.mergedInto) await setMergedInto(query, ticketId, null);
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
    return readInboxThread(query, ticketId, agent.id);
  });
}
