import type { InboxTicket } from '../protocol';
import type { MessageKey } from '../words/messages';

/** Whether the requester has had the last word on a ticket that goes on: the team's turn. */
export const needsAnswer = (ticket: Pick<InboxTicket, 'status' | 'lastComment'>): boolean =>
  (ticket.status === 'new' || ticket.status === 'open') && ticket.lastComment.kind === 'requester';

/** The word beside a ticket's sign, as the team says it. */
export const statusWord = (ticket: Pick<InboxTicket, 'status' | 'lastComment' | 'lastAgent'>): MessageKey => {
  const answered = ticket.status === 'open' && ticket.lastAgent !== null && needsAnswer(ticket);
  return answered ? 'inbox_status_answered' : `inbox_status_${ticket.status}`;
};
