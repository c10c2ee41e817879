import { isOver, type TicketStatus } from '../../utils/tickets/ticket-status';

/** After a requester writes, whatever it was before: with the team. */
export const AFTER_REPLY: TicketStatus = 'open';

/** After a requester closes or reopens. */
export const afterWish = (status: TicketStatus, wish: 'closed' | 'open'): TicketStatus =>
  wish === 'closed' ? 'closed' : isOver(status) ? 'open' : status;
