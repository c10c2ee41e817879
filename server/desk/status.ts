import { isOver, type TicketStatus } from '../../utils/tickets/ticket-status';

/** After a requester writes: with the team. A ticket that nobody has answered yet stays new. */
export const afterReply = (status: TicketStatus): TicketStatus => (status === 'new' ? 'new' : 'open');

/** After a requester closes or reopens. */
export const afterWish = (status: TicketStatus, wish: 'closed' | 'open'): TicketStatus =>
  wish === 'closed' ? 'closed' : isOver(status) ? 'open' : status;
