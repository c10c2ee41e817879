import { type ReadonlySignal, signal } from '@preact/signals';
import { type Problem, type Result, succeed } from '../../../utils/problems/problem';
import type { Api } from '../api';
import type { InboxThread } from '../protocol';

export interface ThreadState {
  ticketId: string | null;
  thread: InboxThread | null;
  /** Why there is no thread to show. */
  problem: Problem | null;
  /** What the agent had seen before this visit; what came after it is new. */
  seenUpTo: number;
}

export interface OpenThread {
  state: ReadonlySignal<ThreadState>;
  /** Shows this ticket, from memory when it was open before; `refresh` then reads it. */
  open(ticketId: string | null): void;
  refresh(): Promise<Result<void>>;
  /** Shows what the desk answered to an action on a ticket. */
  put(thread: InboxThread): void;
}

const NONE: ThreadState = { ticketId: null, thread: null, problem: null, seenUpTo: 0 };

/** What the agent or a colleague has dealt with already; in a thread that nobody has looked at, nothing stands out. */
const seenIn = ({ comments, readUpTo }: InboxThread): number => {
  const answered = comments.findLast(({ author }) => author.kind === 'agent')?.position ?? 0;
  return Math.max(readUpTo, answered) || (comments.at(-1)?.position ?? 0);
};

export const createOpenThread = (api: Pick<Api, 'thread'>): OpenThread => {
  const known = new Map<string, InboxThread>();
  const state = signal(NONE);
  // An answer to a question that was overtaken by an action or a later question is dropped.
  let question = 0;

  const show = (thread: InboxThread) => {
    known.set(thread.ticket.id, thread);
    const now = state.value;
    if (now.ticketId !== thread.ticket.id) return;
    const seenUpTo = now.thread ? now.seenUpTo : seenIn(thread);
    state.value = { ...now, thread, problem: null, seenUpTo };
  };

  const open = (ticketId: string | null) => {
    if (ticketId === state.value.ticketId) return;
    question += 1;
    const thread = (ticketId && known.get(ticketId)) || null;
    state.value = { ticketId, thread, problem: null, seenUpTo: thread ? seenIn(thread) : 0 };
  };

  const refresh = async (): Promise<Result<void>> => {
    const { ticketId } = state.value;
    if (ticketId === null) return succeed(undefined);
    question += 1;
    const mine = question;
    const answer = await api.thread(ticketId);
    if (mine !== question) return succeed(undefined);
    if (answer.ok) show(answer.value);
    else state.value = { ...state.value, problem: answer.problem };
    return answer.ok ? succeed(undefined) : answer;
  };

  return {
    state,
    open,
    refresh,
    put: (thread) => {
      question += 1;
      show(thread);
    },
  };
};
