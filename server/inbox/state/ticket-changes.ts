import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';
import type { TicketStatus } from '../../../utils/tickets/ticket-status';
import type { Api } from '../api';
import type { InboxStatus, InboxThread } from '../protocol';

export interface Change {
  /** What is being changed. */
  busy: 'status' | 'assignee' | null;
  problem: Problem | null;
}

/** A ticket that was just closed, and what it was before. */
export interface Closed {
  ticketId: string;
  number: number;
  before: InboxStatus['status'];
}

/** What an agent does with a ticket beside writing in it. */
export interface TicketChanges {
  state: ReadonlySignal<Change>;
  closed: ReadonlySignal<Closed | null>;
  /** Closing can be undone for a while. */
  setStatus(thread: InboxThread, status: InboxStatus['status']): Promise<void>;
  assign(ticketId: string, agentId: string | null): Promise<void>;
  /** Closes a ticket whose talk goes on in another one. @returns whether it worked */
  merge(thread: InboxThread, into: string): Promise<boolean>;
  undoClose(): Promise<void>;
  forgetClosed(): void;
  /** Another ticket is open: what went wrong with the one before is no longer told. */
  settle(): void;
}

interface Parts {
  api: Pick<Api, 'setStatus' | 'assign' | 'merge'>;
  onChanged(thread: InboxThread): void;
}

/** `new` is what nobody has touched; once touched, a ticket is open. */
const settable = (status: TicketStatus): InboxStatus['status'] => (status === 'new' ? 'open' : status);

const QUIET: Change = { busy: null, problem: null };

export const createTicketChanges = ({ api, onChanged }: Parts): TicketChanges => {
  const state = signal(QUIET);
  const closed = signal<Closed | null>(null);

  const change = async (busy: 'status' | 'assignee', ask: () => Promise<Result<InboxThread>>) => {
    state.value = { busy, problem: null };
    const answer = await ask();
    state.value = { busy: null, problem: answer.ok ? null : answer.problem };
    if (answer.ok) onChanged(answer.value);
    return answer.ok;
  };
  const put = (ticketId: string, status: InboxStatus['status']) =>
    change('status', () => api.setStatus(ticketId, status));

  const noteClosed = ({ ticket: { id, number, status } }: InboxThread) => {
    closed.value = { ticketId: id, number, before: settable(status) };
  };

  return {
    state,
    closed,
    setStatus: async (thread, status) => {
      const done = await put(thread.ticket.id, status);
      if (done && status === 'closed') noteClosed(thread);
    },
    merge: async (thread, into) => {
      const done = await change('status', () => api.merge(thread.ticket.id, into));
      if (done && thread.ticket.status !== 'closed') noteClosed(thread);
      return done;
    },
    assign: async (ticketId, agentId) => {
      await change('assignee', () => api.assign(ticketId, agentId));
    },
    undoClose: async () => {
      const last = closed.value;
      closed.value = null;
      if (last) await put(last.ticketId, last.before);
    },
    forgetClosed: () => {
      closed.value = null;
    },
    settle: () => {
      state.value = QUIET;
    },
  };
};
