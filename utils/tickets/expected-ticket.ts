import type { Ticket } from '../protocol/desk-api';
import type { OutboxEntry } from './outbox-entry';
import { isOver, type TicketStatus } from './ticket-status';

/**
 * A ticket as it will be when what waits for it in the outbox has arrived: closed, open again, rated. What needs the
 * person's decision first changes nothing. `entries` of that ticket, oldest first.
 */
export const expectedTicket = (ticket: Ticket, entries: readonly OutboxEntry[]): Ticket =>
  entries.reduce((before, entry) => (entry.state === 'attention' ? before : after(before, entry)), ticket);

function after(ticket: Ticket, { content, createdAt }: OutboxEntry): Ticket {
  const at = new Date(createdAt).toISOString();
  // What is sent to a ticket that was merged arrives in the other one.
  if (ticket.mergedInto) return ticket;
  if (content.kind === 'rating') return { ...ticket, can: { ...ticket.can, rate: false } };
  if (content.kind === 'status') return moved(ticket, content.body.status, at);
  if (content.kind !== 'comment') return ticket;
  if (content.body.close) return moved(ticket, 'closed', at);
  return moved(ticket, ticket.status === 'new' ? 'new' : 'open', at);
}

function moved(ticket: Ticket, status: TicketStatus, at: string): Ticket {
  const updatedAt = at > ticket.updatedAt ? at : ticket.updatedAt;
  if (status === ticket.status) return { ...ticket, updatedAt };
  const over = isOver(status);
  const { solution, ...rest } = ticket;
  return {
    ...rest,
    ...(over && solution && { solution }),
    status,
    updatedAt,
    can: { reply: ticket.can.reply, close: !over, reopen: over },
  };
}
