import { signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Ticket } from '../protocol/desk-api';
import { changeStatus, outboxProblem } from './outbox-actions';

/** A ticket that the person has just closed, for as long as that can be undone with one press. */
export interface Closing {
  ticketId: string;
  number: number;
  /** What waits in the outbox: the closing alone, or the reply that closes. */
  entryId: string;
}

export const closing = signal<Closing | null>(null);

/** Notes what was just closed. */
export const noteClosing = ({ id, number }: Ticket, entryId: string): void => {
  closing.value = { ticketId: id, number, entryId };
};

export async function closeTicket(ticket: Ticket): Promise<void> {
  const answer = await changeStatus(ticket.id, 'closed');
  if (answer.ok) noteClosing(ticket, answer.value.entryId);
}

/** The closing did not happen; where it has left already, the ticket is opened again. */
export async function undoClosing(): Promise<void> {
  const undone = closing.value;
  if (!undone) return;
  closing.value = null;
  const answer = await call('undoClosing', { entryId: undone.entryId });
  if (!answer.ok) outboxProblem.value = answer.problem;
  else if (!answer.value.undone) await changeStatus(undone.ticketId, 'open');
}

export function forgetClosing(): void {
  closing.value = null;
}
