import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';
import type { Api } from '../api';
import type { InboxThread } from '../protocol';
import type { Address, Place } from './address';
import { createFoundPeople, type FoundPeople } from './found-people';
import { createOpenThread, type OpenThread } from './open-thread';
import { createPictures, type Pictures } from './pictures';
import { createProfile, type Profile } from './profile';
import { createRefresher, type Refresher } from './refresher';
import { createReplies, type Replies } from './replies';
import { createReplyStore, type PendingReply } from './reply-store';
import type { Session } from './session';
import { createTicketChanges, type TicketChanges } from './ticket-changes';
import { createTicketList, type TicketList } from './ticket-list';

const REFRESH_EVERY = 10_000;

export interface Connection {
  /** Why the last refresh failed; null when what is shown is up to date. */
  problem: Problem | null;
  trying: boolean;
  /** When the last refresh succeeded, in milliseconds; null before the first. */
  asOf: number | null;
}

/** Everything a signed-in agent works with. */
export interface Workbench {
  list: TicketList;
  people: FoundPeople;
  thread: OpenThread;
  replies: Replies;
  notes: Replies;
  changes: TicketChanges;
  pictures: Pictures;
  profile: Profile;
  refresher: Refresher;
  connection: ReadonlySignal<Connection>;
  /** The agent has looked at the thread up to this position. */
  markSeen(ticketId: string, position: number): Promise<void>;
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

export const createWorkbench = ({ api, address, session, agentId, storage, shrink }: Parts): Workbench => {
  const list = createTicketList(api);
  const people = createFoundPeople(api);
  const thread = createOpenThread(api);
  const pictures = createPictures({ api, url: URL });
  const connection = signal<Connection>({ problem: null, trying: false, asOf: null });

  const show = (changed: InboxThread) => {
    thread.put(changed);
    list.update(changed.ticket);
    void refresher.now();
  };
  const changes = createTicketChanges({ api, onChanged: show });
  const written = (kind: 'reply' | 'note') =>
    createReplies({
      deliver: (ticketId, pending) => deliver(api, ticketId, pending),
      store: createReplyStore(storage, agentId, kind),
      newId: () => crypto.randomUUID(),
      now: () => new Date(),
      onSent: show,
    });
  const [replies, notes] = [written('reply'), written('note')];

  const refresh = async () => {
    connection.value = { ...connection.value, trying: true };
    for (const each of [replies, notes]) void each.retryAll();
    void people.look(address.place.value.words);
    const answers = await Promise.all([list.refresh(address.place.value), thread.refresh()]);
    const problem = problemOf(answers);
    connection.value = { problem, trying: false, asOf: problem ? connection.value.asOf : Date.now() };
    const read = thread.state.value.thread;
    if (read) for (const each of [replies, notes]) each.settle(read);
  };
  const refresher = createRefresher({ every: REFRESH_EVERY, run: refresh, document, window });

  const follow = ({ ticketId }: Place) => {
    if (ticketId !== thread.state.value.ticketId) {
      pictures.release();
      changes.settle();
      thread.open(ticketId);
    }
    if (ticketId !== null) for (const each of [replies, notes]) each.open(ticketId);
    if (connection.value.asOf !== null || connection.value.trying) void refresher.now();
  };
  const unfollow = address.place.subscribe(follow);

  return {
    list,
    people,
    thread,
    replies,
    notes,
    changes,
    pictures,
    profile: createProfile({ api, shrink, leave: session.leave, onChanged: session.enter }),
    refresher,
    connection,
    markSeen: async (ticketId, position) => {
      const answer = await api.seen(ticketId, position);
      // Nothing is said when it fails: the next look says it again.
      if (answer.ok) show(answer.value);
    },
    end: () => {
      unfollow();
      refresher.stop();
      pictures.release();
    },
  };
};

const deliver = (api: Api, ticketId: string, { commentId, body, status }: PendingReply) =>
  status === 'note' ? api.note(ticketId, commentId, body) : api.reply(ticketId, commentId, { body, status });

/** A thread that is not there is a fact about the thread, not about the way to the desk. */
const problemOf = ([list, thread]: [Result<void>, Result<void>]): Problem | null => {
  if (!list.ok) return list.problem;
  const isGone = !thread.ok && ['not-found', 'invalid-input'].includes(thread.problem.code);
  return thread.ok || isGone ? null : thread.problem;
};
