import type { Delivery } from '../../../../utils/outbox/deliver';
import { fail, type ProblemCode, type Result, succeed } from '../../../../utils/problems/problem';
import type { Comment, Ticket } from '../../../../utils/protocol/desk-api';
import type { OutboxEntry } from '../../../../utils/tickets/outbox-entry';

export const ACCOUNT = 'https://desk.example person-1';
export const NOW = 1_000_000;

/** A desk that remembers what arrived and answers as told, well by default. */
export function scriptedDesk(answers: ProblemCode[] = []) {
  const arrived: string[] = [];
  const answer = <T>(id: string, value: T): Promise<Result<T>> => {
    const problem = answers.shift();
    if (problem) return Promise.resolve(fail(problem));
    arrived.push(id);
    return Promise.resolve(succeed(value));
  };
  const client: Delivery['client'] = {
    sendFile: ({ id }) => answer(`file ${id}`, { id } as never),
    sendTicket: (id) => answer(`ticket ${id}`, { id } as Ticket),
    sendComment: (_, id) => answer(`comment ${id}`, { id } as Comment),
    sendStatus: (id, { status }) => answer(`${status} ${id}`, { id } as Ticket),
    sendRating: (id, { score }) => answer(`rating ${score} ${id}`, { id } as Ticket),
    sendFeedback: (id, { score }) => answer(`feedback ${score} ${id}`, { id, received: true } as never),
  };
  return { arrived, client };
}

export const delivery = (client: Delivery['client'], now = NOW): Delivery => ({
  client,
  account: ACCOUNT,
  pace: { baseMs: 100, capMs: 1000 },
  now: () => now,
  random: () => 0.5,
});

/** A reply that waits to be sent. */
export function comment(
  id: string,
  ticketId: string,
  order: number,
  more: Partial<OutboxEntry> = {},
): OutboxEntry {
  return {
    version: 1,
    id,
    account: ACCOUNT,
    ticketId,
    order,
    content: { kind: 'comment', ticketId, commentId: id, body: { body: id, attachments: [] }, files: [] },
    state: 'queued',
    problem: null,
    attempts: 0,
    createdAt: NOW,
    nextAttempt: 0,
    ...more,
  };
}
