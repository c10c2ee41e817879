import { type ReadonlySignal, signal } from '@preact/signals';
import { type Problem, type Result, waitingHelps } from '../../../utils/problems/problem';
import { LIMITS, normalizeText } from '../../../utils/protocol/limits';
import type { InboxThread } from '../protocol';
import type { KeptReply, PendingReply, ReplyStore, SentAs } from './reply-store';

/** `waiting`: tried again by itself. `refused`: only the agent can go on. */
export type Fate = { state: 'sending' } | { state: 'waiting' } | { state: 'refused'; problem: Problem };

export interface ReplyState extends KeptReply {
  fate?: Fate;
  /** False when the browser refused to keep the draft. */
  kept: boolean;
  /** The reply that was edited had arrived after all; the edited text is a new reply. */
  arrivedBefore: boolean;
}

export interface Replies {
  states: ReadonlySignal<Record<string, ReplyState>>;
  /** Brings what is kept for this ticket into `states`. */
  open(ticketId: string): void;
  write(ticketId: string, text: string): void;
  send(ticketId: string, status: SentAs): Promise<void>;
  /** Tries the pending reply of one ticket again. */
  retry(ticketId: string): Promise<void>;
  /** Tries every pending reply again that may go through now. */
  retryAll(): Promise<void>;
  /** Takes a pending reply back into the box, under the same id. */
  edit(ticketId: string): void;
  discard(ticketId: string): void;
  /** Forgets a pending reply that turns out to stand in the thread. */
  settle(thread: InboxThread): void;
}

interface Parts {
  /** Brings it to the desk; the same id however often. */
  deliver(ticketId: string, pending: PendingReply): Promise<Result<InboxThread>>;
  store: ReplyStore;
  newId(): string;
  now(): Date;
  onSent(thread: InboxThread): void;
}

const withoutPending = ({ pending: _, fate: __, ...rest }: ReplyState): ReplyState => rest;

/** Why this text cannot be sent as it stands, if it cannot. */
export const textFault = (text: string): 'empty' | 'too-long' | null => {
  if (text.trim() === '') return 'empty';
  return normalizeText(text).trim().length > LIMITS.comment ? 'too-long' : null;
};

/** The agent's drafts and the replies, or notes, on their way: nothing is lost, nothing is sent twice. */
export const createReplies = ({ deliver, store, newId, now, onSent }: Parts): Replies => {
  const states = signal<Record<string, ReplyState>>({});

  const load = (ticketId: string): ReplyState => {
    const kept = store.read(ticketId) ?? { commentId: newId(), text: '' };
    return {
      ...kept,
      ...(kept.pending ? { fate: { state: 'waiting' } } : {}),
      kept: true,
      arrivedBefore: false,
    };
  };
  const stateOf = (ticketId: string): ReplyState => states.value[ticketId] ?? load(ticketId);

  const put = (ticketId: string, next: ReplyState) => {
    const { commentId, text, pending } = next;
    const isBlank = text === '' && pending === undefined;
    const kept = store.write(ticketId, isBlank ? null : { commentId, text, ...(pending ? { pending } : {}) });
    states.value = { ...states.value, [ticketId]: { ...next, kept } };
  };

  const arrived = (ticketId: string, thread: InboxThread) => {
    put(ticketId, withoutPending(stateOf(ticketId)));
    onSent(thread);
  };

  /** Another text is in the thread under this id: the edit becomes a reply of its own. */
  const becomeAnother = (ticketId: string, body: string) => {
    const state = withoutPending(stateOf(ticketId));
    put(ticketId, { ...state, commentId: newId(), text: joined(body, state.text), arrivedBefore: true });
  };

  const attempt = async (ticketId: string): Promise<void> => {
    const state = stateOf(ticketId);
    if (!state.pending || state.fate?.state === 'sending') return;
    const { commentId, body } = state.pending;
    put(ticketId, { ...state, fate: { state: 'sending' } });
    const answer = await deliver(ticketId, state.pending);
    if (stateOf(ticketId).pending?.commentId !== commentId) return;
    if (answer.ok) return arrived(ticketId, answer.value);
    if (answer.problem.code === 'id-taken') return becomeAnother(ticketId, body);
    put(ticketId, { ...stateOf(ticketId), fate: fateOf(answer.problem) });
  };

  return {
    states,
    open: (ticketId) => {
      if (!states.value[ticketId]) states.value = { ...states.value, [ticketId]: load(ticketId) };
    },
    write: (ticketId, text) => put(ticketId, { ...stateOf(ticketId), text }),
    send: async (ticketId, status) => {
      const state = stateOf(ticketId);
      if (state.pending || textFault(state.text) !== null) return;
      const body = normalizeText(state.text).trim();
      const pending = { commentId: state.commentId, body, status, sentAt: now().toISOString() };
      put(ticketId, { ...state, pending, commentId: newId(), text: '', arrivedBefore: false });
      await attempt(ticketId);
    },
    retry: attempt,
    retryAll: async () => {
      const mayGo = (id: string) => stateOf(id).fate?.state !== 'refused';
      for (const ticketId of store.pendingTickets().filter(mayGo)) await attempt(ticketId);
    },
    edit: (ticketId) => {
      const state = stateOf(ticketId);
      if (!state.pending || state.fate?.state === 'sending') return;
      const { commentId, body } = state.pending;
      put(ticketId, { ...withoutPending(state), commentId, text: joined(body, state.text) });
    },
    discard: (ticketId) => {
      if (stateOf(ticketId).fate?.state !== 'sending') put(ticketId, withoutPending(stateOf(ticketId)));
    },
    settle: (thread) => {
      const state = states.value[thread.ticket.id];
      const arrivedId = state?.pending?.commentId;
      if (!state || state.fate?.state === 'sending') return;
      if (stands(thread, arrivedId)) put(thread.ticket.id, withoutPending(state));
    },
  };
};

/** Whether a reply or a note is in the thread. */
export const stands = ({ comments, notes }: InboxThread, sentId: string | undefined): boolean =>
  [...comments, ...notes].some(({ id }) => id === sentId);

const joined = (first: string, second: string): string =>
  second.trim() === '' ? first : `${first}\n\n${second}`;

const fateOf = (problem: Problem): Fate =>
  waitingHelps(problem) || problem.code === 'signed-out'
    ? { state: 'waiting' }
    : { state: 'refused', problem };
