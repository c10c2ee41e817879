import { type AgentRow, agentById } from '../db/agents';
import { assignTicket, moveAgentMark } from '../db/inbox-marks';
import { addNote, noteIdentity } from '../db/notes';
import { addCall, removeCall } from '../db/phone-calls';
import { type Query, transaction } from '../db/sql';
import { lockTicket } from '../db/tickets';
import type { InboxNoteText, InboxThread } from '../inbox/protocol';
import { contentHash } from './content-hash';
import type { Desk } from './desk';
import { readInboxThread } from './inbox';
import { found, refuse } from './refusal';

/**
 * What agents do among themselves. Nothing of it is told to requesters: no event, no letter, and the ticket's time of
 * activity stays what it was.
 */

interface Place {
  ticketId: string;
  /** Of the note or the call, made by the client. */
  id: string;
}

/** Writes a note, once however often the same request arrives. @throws Refusal `not-found`, `id-taken` */
export async function writeNote(
  desk: Desk,
  agent: AgentRow,
  { ticketId, id, wish }: Place & { wish: InboxNoteText },
): Promise<InboxThread> {
  const hash = contentHash(wish);
  return transaction(desk.sql, async (query) => {
    const { comments } = found(await lockTicket(query, ticketId, null));
    const row = { id, ticketId, after: comments, agentId: agent.id, body: wish.body, contentHash: hash };
    if (!(await addNote(query, { ...row, at: desk.clock() }))) await refuseAnother(query, row);
    return readInboxThread(query, ticketId, agent.id);
  });
}

async function refuseAnother(
  query: Query,
  {
    id,
    ticketId,
    agentId,
    contentHash: hash,
  }: { id: string; ticketId: string; agentId: string; contentHash: Buffer },
): Promise<void> {
  const there = await noteIdentity(query, id);
  const same = there?.ticketId === ticketId && there.agentId === agentId && there.contentHash.equals(hash);
  if (!same) throw refuse('id-taken');
}

/** Gives a ticket to an agent, or to nobody. @throws Refusal `not-found` for a ticket or an agent that is not there */
export async function assign(
  desk: Desk,
  agent: AgentRow,
  { ticketId, agentId }: { ticketId: string; agentId: string | null },
): Promise<InboxThread> {
  return transaction(desk.sql, async (query) => {
    found(await lockTicket(query, ticketId, null));
    if (agentId !== null) found(await agentById(query, agentId));
    await assignTicket(query, ticketId, agentId);
    return readInboxThread(query, ticketId, agent.id);
  });
}

/** Notes what an agent has seen. The mark never goes back. @throws Refusal `not-found` */
export async function markSeen(
  desk: Desk,
  agent: AgentRow,
  { ticketId, position }: { ticketId: string; position: number },
): Promise<InboxThread> {
  await moveAgentMark(desk.sql, { agentId: agent.id, ticketId, position });
  return readInboxThread(desk.sql, ticketId, agent.id);
}

/** Writes down a call, once however often the same request arrives. @throws Refusal `not-found`, `id-taken` */
export async function noteCall(
  desk: Desk,
  agent: AgentRow,
  { ticketId, id, reached }: Place & { reached: boolean },
): Promise<InboxThread> {
  return transaction(desk.sql, async (query) => {
    found(await lockTicket(query, ticketId, null));
    const row = { id, ticketId, agentId: agent.id, reached, at: desk.clock() };
    if (!(await addCall(query, row))) throw refuse('id-taken');
    return readInboxThread(query, ticketId, agent.id);
  });
}

/** Takes back a call of the agent's own. @throws Refusal `not-found` */
export async function forgetCall(desk: Desk, agent: AgentRow, { ticketId, id }: Place): Promise<InboxThread> {
  return transaction(desk.sql, async (query) => {
    found(await lockTicket(query, ticketId, null));
    if (!(await removeCall(query, { id, ticketId, agentId: agent.id }))) throw refuse('not-found');
    return readInboxThread(query, ticketId, agent.id);
  });
}
