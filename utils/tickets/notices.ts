import type { Comment, Ticket } from '../protocol/desk-api';
import type { News } from './news';

/** What the person wants the system to tell. */
export interface NoticeChoice {
  on: boolean;
  /** Who wrote, in which ticket and how it begins; without it, only that something is new. */
  withContent: boolean;
}

export const NO_NOTICES: NoticeChoice = { on: false, withContent: true };

/** One notice a ticket, however much is new in it. */
export interface Notice {
  ticket: Ticket;
  /** The last comment that is new; null where only the status is. */
  comment: Comment | null;
  /** How many comments are new. */
  count: number;
  agentId: string | null;
}

/** The notices for what is new, by ticket; what is not here, or has been read meanwhile, is not told. */
export function noticesOf({ comments, moved }: News, tickets: ReadonlyMap<string, Ticket>): Notice[] {
  const ids = new Set([...comments.map(({ ticketId }) => ticketId), ...moved.map(({ id }) => id)]);
  return Array.from(ids).flatMap((id) => {
    const ticket = tickets.get(id);
    if (!ticket) return [];
    const unread = comments.filter(({ ticketId, position }) => ticketId === id && position > ticket.readUpTo);
    const comment = unread.at(-1) ?? null;
    const isMoved = moved.some((one) => one.id === id);
    if (!comment && !isMoved) return [];
    return [{ ticket, comment, count: unread.length, agentId: comment?.author.id ?? null }];
  });
}
