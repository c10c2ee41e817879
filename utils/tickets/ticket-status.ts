/** `new`: nobody has answered. `open`: with the team. `waiting`: for the requester. */
export const TICKET_STATUSES = ['new', 'open', 'waiting', 'solved', 'closed'] as const;

export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Solved and closed tickets are over until somebody writes again or reopens them. */
export const isOver = (status: TicketStatus): boolean => status === 'solved' || status === 'closed';
