import type { Comment, Ticket } from '../protocol/desk-api';

/** What the team has done that the person has not seen, out of one look at the desk. */
export interface News {
  /** Comments of the team. */
  comments: Comment[];
  /** Tickets whose status the team has changed without a word: a comment tells of itself. */
  moved: Ticket[];
}

export const NO_NEWS: News = { comments: [], moved: [] };

/** True when the team has moved a ticket and has not written at the same time. */
export const wasMoved = (before: Ticket | undefined, now: Ticket): boolean =>
  before !== undefined &&
  before.status !== now.status &&
  before.lastComment.id === now.lastComment.id &&
  now.statusMove?.by === 'agent';
