import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';
import type { TicketStatus } from '../../../utils/tickets/ticket-status';
import type { Api } from '../api';
import type { InboxStatus, InboxThread } from '../protocol';
import type { Address, Place } from './address';
import { createOpenThread, type OpenThread } from './open-thread';
import { createPictures, type Pictures } from './pictures';
import { createProfile, type Profile } from './profile';
import { createRefresher, type Refresher } from './refresher';
import { createReplies, type Replies } from './replies';
import { createReplyStore } from './reply-store';
import type { Session } from './session';
import { createTicketList, type TicketList } from './ticket-list';

const REFRESH_EVERY = 10_000;

export interface Connection {
  /** Why the last refresh failed; null when what is shown is up to date. */
  problem: Problem | null;
  trying: boolean;
  /** When the last refresh succeeded, in milliseconds; null before the first. */
  asOf: number | null;
}

export interface StatusChange {
  busy: boolean;
  problem: Problem | null;
}

/** A ticket that was just closed, and what it was before. */
export interface Closed {
  ticketId: string;
  number: number;
  before: InboxStatus['status'];
}

/** Everything a signed-in agent works with. */
export interface Workbench {
  list: TicketList;
  thread: OpenThread;
  replies: Replies;
  pictures: Pictures;
  profile: Profile;
  refresher: Refresher;
  connection: ReadonlySignal<Connection>;
  statusChange: ReadonlySignal<StatusChange>;
  closed: ReadonlySignal<Closed | null>;
  setStatus(ticketId: string, status: InboxStatus['status']): Promise<void>;
  close(thread: InboxThread): Promise<void>;
  undoClose(): Promise<void>;
  forgetClosed(): void;
  /** Stops the refreshing and lets go of the pictures. */
  end(): void;
}

interface Parts {
  api: Api;
  address: Address;
  session: Session;
  agentId: string;
  /** Where drafts are kept on this device. */
  storage: Storage;
  shrink(file: Blob): Promise<Blob | null>;
}

/** `new` is what nobody has touched; once touched, a ticket is open. */
const settable = (status: TicketStatus): InboxStatus['status'] => (status === 'new' ? 'open' : status);

export const createWorkbench = ({ api, address, session, agentId, storage, shrink }: Parts): Workbench => {
  const list = createTicketList(api);
  const thread = createOpenThread(api);
  const pictures = createPictures({ api, url: URL });
  const connection = signal<Connection>({ problem: null, trying: false, asOf: null });
  const statusChange = signal<StatusChange>({ busy: false, problem: null });
  const closed = signal<Closed | null>(null);

  const show = (changed: InboxThread) => {
    thread.put(changed);
    list.update(changed.ticket);
    void refresher.now();
  };
  const replies = createReplies({
    api,
    store: createReplyStore(storage, agentId),
    newId: () => crypto.randomUUID(),
    now: () => new Date(),
    onSent: show,
  });

  const refresh = async () => {
    connection.value = { ...connection.value, trying: true };
    void replies.retryAll();
    const answers = await Promise.all([list.refresh(address.place.value.view), thread.refresh()]);
    const problem = problemOf(answers);
    connection.value = { problem, trying: false, asOf: problem ? connection.value.asOf : Date.now() };
    if (thread.state.value.thread) replies.settle(thread.state.value.thread);
  };
  const refresher = createRefresher({ every: REFRESH_EVERY, run: refresh, document, window });

  const follow = ({ ticketId }: Place) => {
    if (ticketId !== thread.state.value.ticketId) {
      pictures.release();
      statusChange.value = { busy: false, problem: null };
      thread.open(ticketId);
    }
    if (ticketId !== null) replies.open(ticketId);
    if (connection.value.asOf !== null || connection.value.trying) void refresher.now();
  };
  const unfollow = address.place.subscribe(follow);

  const setStatus = async (ticketId: string, status: InboxStatus['status']): Promise<void> => {
    statusChange.value = { busy: true, problem: null };
    const answer = await api.setStatus(ticketId, status);
    statusChange.value = { busy: false, problem: answer.ok ? null : answer.problem };
    if (answer.ok) show(answer.value);
  };
  const close = async ({ ticket }: InboxThread): Promise<void> => {
    await setStatus(ticket.id, 'closed');
    if (statusChange.value.problem) return;
    closed.value = { ticketId: ticket.id, number: ticket.number, before: settable(ticket.status) };
  };

  return {
    list,
    thread,
    replies,
    pictures,
    profile: createProfile({ api, shrink, leave: session.leave, onChanged: session.enter }),
    refresher,
    connection,
    statusChange,
    closed,
    setStatus,
    close,
    undoClose: async () => {
      const last = closed.value;
      closed.value = null;
      if (last) await setStatus(last.ticketId, last.before);
    },
    forgetClosed: () => {
      closed.value = null;
    },
    end: () => {
      unfollow();
      refresher.stop();
      pictures.release();
    },
  };
};

/** A thread that is not there is a fact about the thread, not about the way to the desk. */
const problemOf = ([list, thread]: [Result<void>, Result<void>]): Problem | null => {
  if (!list.ok) return list.problem;
  const isGone = !thread.ok && ['not-found', 'invalid-input'].includes(thread.problem.code);
  return thread.ok || isGone ? null : thread.problem;
};
