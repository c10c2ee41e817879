import { useLayoutEffect } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Skeleton } from '../parts/Skeleton';
import type { InboxThread } from '../protocol';
import { writePlace } from '../state/address';
import { type Replies, stands } from '../state/replies';
import { CommentLog } from '../thread/CommentLog';
import { MergedNote } from '../thread/MergedNote';
import { NoThread } from '../thread/NoThread';
import { PendingEntry } from '../thread/PendingEntry';
import { ThreadHead } from '../thread/ThreadHead';
import { problemSentence } from '../words/problem-sentence';
import type { Desk } from './DeskPage';
import { SidePart } from './SidePart';
import { WritingPart } from './WritingPart';

interface Props {
  desk: Desk;
  /** Whether the requester's pane is folded into the thread. */
  folded: boolean;
}

/** The middle: the open ticket, or why there is none. */
export const ThreadColumn = ({ desk, folded }: Props) => {
  const { words } = desk.inbox;
  const { ticketId, thread, problem } = desk.bench.thread.state.value;
  if (ticketId === null) return <NothingOpen desk={desk} />;
  if (problem && ['not-found', 'invalid-input'].includes(problem.code)) return <MissingThread desk={desk} />;
  if (thread) return <Thread key={ticketId} desk={desk} folded={folded} thread={thread} />;
  if (!problem) return <Skeleton kind="thread" />;
  return (
    <NoThread heading="inbox_thread_failed">
      <p>{problemSentence(words, problem)}</p>
      <Button onPress={() => void desk.bench.refresher.now()}>{words.say('inbox_try_again')}</Button>
    </NoThread>
  );
};

/** Says what to do, unless there is nothing to choose from: then the list says so itself. */
const NothingOpen = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const list = bench.list.listOf(inbox.address.place.value);
  if (!list || list.items.length === 0) return null;
  return <NoThread heading="inbox_none_open_heading" text="inbox_none_open_text" />;
};

const backAddress = ({ inbox }: Desk): string => writePlace({ ...inbox.address.place.value, ticketId: null });

const MissingThread = ({ desk }: { desk: Desk }) => (
  <NoThread heading="inbox_thread_missing_heading" text="inbox_thread_missing_text">
    <a class="link" href={backAddress(desk)}>
      {desk.inbox.words.say('inbox_back_to_list')}
    </a>
  </NoThread>
);

const Thread = ({ desk, folded, thread }: Props & { thread: InboxThread }) => {
  const { bench, heading } = desk;
  const { id } = thread.ticket;
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);
  return (
    <>
      <Head desk={desk} thread={thread} />
      {folded && <FoldedSide desk={desk} thread={thread} />}
      <CommentLog
        thread={thread}
        seenUpTo={bench.thread.state.value.seenUpTo}
        below={
          <>
            <Pending desk={desk} thread={thread} writings={bench.replies} />
            <Pending desk={desk} thread={thread} writings={bench.notes} />
          </>
        }
        sentId={(bench.replies.states.value[id]?.pending ?? bench.notes.states.value[id]?.pending)?.commentId}
        onSeen={(position) => void bench.markSeen(id, position)}
      />
      <Foot desk={desk} thread={thread} />
    </>
  );
};

/** Where to write; in a merged ticket, where the talk goes on, and what was begun here. */
const Foot = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => {
  const { inbox, bench } = desk;
  const { id, mergedInto } = thread.ticket;
  const isBegun = [bench.replies, bench.notes].some(({ states }) => states.value[id]?.text);
  if (!mergedInto) return <WritingPart desk={desk} thread={thread} />;
  return (
    <>
      <MergedNote
        into={mergedInto}
        address={writePlace({ ...inbox.address.place.value, ticketId: mergedInto.id })}
      />
      {isBegun && <WritingPart desk={desk} thread={thread} />}
    </>
  );
};

const Head = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => {
  const { inbox, bench } = desk;
  const { busy, problem } = bench.changes.state.value;
  return (
    <ThreadHead
      ticket={thread.ticket}
      team={bench.list.around.value?.team ?? []}
      backAddress={backAddress(desk)}
      busy={busy}
      error={problem ? problemSentence(inbox.words, problem) : undefined}
      headingRef={desk.heading}
      assigneeRef={desk.assignee}
      statusRef={desk.status}
      onAssign={(agentId) => void bench.changes.assign(thread.ticket.id, agentId)}
      onStatus={(status) => void bench.changes.setStatus(thread, status)}
    />
  );
};

const FoldedSide = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => (
  <details class="folded">
    <summary>{desk.inbox.words.say('inbox_about_requester', { name: thread.ticket.requester.name })}</summary>
    <SidePart desk={desk} thread={thread} />
  </details>
);

interface PendingProps {
  desk: Desk;
  thread: InboxThread;
  /** The replies, or the notes. */
  writings: Replies;
}

/** The reply or note on its way, unless it stands in the thread already. */
const Pending = ({ desk: { inbox }, thread, writings }: PendingProps) => {
  const session = inbox.session.state.value;
  const ticketId = thread.ticket.id;
  const { pending, fate } = writings.states.value[ticketId] ?? {};
  if (!pending || !fate || session.phase !== 'in') return null;
  if (stands(thread, pending.commentId)) return null;
  return (
    <PendingEntry
      pending={pending}
      fate={fate}
      me={session.me.agent}
      onRetry={() => void writings.retry(ticketId)}
      onEdit={() => writings.edit(ticketId)}
      onDiscard={() => writings.discard(ticketId)}
    />
  );
};
