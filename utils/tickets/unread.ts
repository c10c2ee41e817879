import type { AgentFace, Ticket } from '../protocol/desk-api';

export interface Unread {
  count: number;
  /** In which tickets. */
  ticketIds: string[];
  /** Who of the team wrote last, and in which ticket; null when nothing is unread. */
  latest: { ticketId: string; agent: AgentFace } | null;
}

/**
 * The one unread count: it feeds badge, corner button and tabs alike. An administrator sees everyone's tickets, and is
 * told of their own.
 */
export function unreadOf(tickets: Iterable<Ticket>, personId: string | undefined): Unread {
  let count = 0;
  const ticketIds: string[] = [];
  let newest: Ticket | null = null;
  for (const ticket of tickets) {
    if (ticket.unread === 0 || ticket.requester.id !== personId) continue;
    count += ticket.unread;
    ticketIds.push(ticket.id);
    if (!newest || ticket.lastComment.createdAt > newest.lastComment.createdAt) newest = ticket;
  }
  const agent = newest?.lastAgent;
  return { count, ticketIds, latest: newest && agent ? { ticketId: newest.id, agent } : null };
}

/** What a badge or a count shows: nothing for none, `9+` above nine. */
export const countText = (count: number): string => (count <= 0 ? '' : count > 9 ? '9+' : String(count));
