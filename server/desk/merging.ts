import type { AgentRow } from '../db/agents';
import { tellAudience } from '../db/events';
import { type Query, transaction } from '../db/sql';
import { changeTicket, lockTicket, setMergedInto, type TicketCore } from '../db/tickets';
import type { InboxThread } from '../inbox/protocol';
import type { Desk } from './desk';
import { readInboxThread } from './inbox';
import { found, refuse } from './refusal';

interface Merging {
  ticketId: string;
  /** The ticket in which the talk goes on. */
  into: string;
}

/**
 * Closes a ticket and says that its talk goes on in another one of the same requester: what is written to it from now
 * on, also what waited on somebody's device, lands there. Nothing is moved, so another status takes the two apart.
 * @throws Refusal `not-found`, `not-allowed` for a ticket of somebody else, for itself, and when one was merged already
 */
export async function mergeTicket(
  desk: Desk,
  agent: AgentRow,
  { ticketId, into }: Merging,
): Promise<InboxThread> {
  return transaction(desk.sql, async (query) => {
    const { ticket, target } = await lockBoth(query, { ticketId, into });
    if (ticket.mergedInto !== into) await merge(desk, query, { ticket, target });
    return readInboxThread(query, ticketId, agent.id);
  });
}

/** In the order of their ids, so that two who merge the same two do not wait for each other. */
async function lockBoth(
  query: Query,
  { ticketId, into }: Merging,
): Promise<{ ticket: TicketCore; target: TicketCore }> {
  const locked = new Map<string, TicketCore>();
  for (const id of [ticketId, into].sort()) locked.set(id, found(await lockTicket(query, id, null)));
  return { ticket: found(locked.get(ticketId)), target: found(locked.get(into)) };
}

async function merge(
  desk: Desk,
  query: Query,
  { ticket, target }: { ticket: TicketCore; target: TicketCore },
): Promise<void> {
  const fits = ticket.id !== target.id && ticket.requesterId === target.requesterId;
  if (!fits || ticket.mergedInto || target.mergedInto) throw refuse('not-allowed');
  const at = desk.clock();
  const { id: ticketId, comments } = ticket;
  await changeTicket(query, ticketId, { status: 'closed', comments, agentId: null, by: 'agent', at });
  await setMergedInto(query, ticketId, target.id);
  await tellAudience(query, ticket.requesterId, { ticketId, commentId: null, kind: 'ticket', at });
}
