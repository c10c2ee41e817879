import type { AgentFace, Ticket } from '../protocol/desk-api';

export interface Unread {
  count: number;
  /** Who of the team wrote last, and in which ticket; null when nothing is unread. */
  latest: { ticketId: string; agent: AgentFace } | null;
}

/** The one unread count: it feeds badge, corner button, tabs and rows alike. */
export function unreadOf(tickets: Iterable<Ticket>): Unread {
  let count = 0;
  let newest: Ticket | null = null;
  for (const ticket of tickets) {
    if (ticket.unread === 0) continue;
    count += ticket.unread;
    if (!newest || ticket.lastComment.createdAt > newest.lastComment.createdAt) newest = ticket;
  }
  const agent = newest?.lastAgent;
  return { count, latest: newest && agent ? { ticketId: newest.id, agent } : null };
}

/** What a badge or a count shows: nothing for none, `9+` above nine. */
export const countText = (count: number): string => (count <= 0 ? '' : count > 9 ? '9+' : String(count));
