import { useLayoutEffect } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Skeleton } from '../parts/Skeleton';
import type { InboxThread } from '../protocol';
import { writePlace } from '../state/address';
import { CommentLog } from '../thread/CommentLog';
import { NoThread } from '../thread/NoThread';
import { PendingEntry } from '../thread/PendingEntry';
import { ReplyBox } from '../thread/ReplyBox';
import { ThreadHead } from '../thread/ThreadHead';
import { problemSentence } from '../words/problem-sentence';
import type { Desk } from './DeskPage';
import { SidePart } from './SidePart';

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
  const list = bench.list.lists.value[inbox.address.place.value.view];
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
  const { words } = desk.inbox;
  const { busy, problem } = bench.statusChange.value;
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);
  return (
    <>
      <ThreadHead
        ticket={thread.ticket}
        backAddress={backAddress(desk)}
        busy={busy}
        error={problem ? problemSentence(words, problem) : undefined}
        headingRef={heading}
        onClose={() => void bench.close(thread)}
        onReopen={() => void bench.setStatus(thread.ticket.id, 'open')}
      />
      {folded && <FoldedSide desk={desk} thread={thread} />}
      <CommentLog
        thread={thread}
        seenUpTo={bench.thread.state.value.seenUpTo}
        below={<Pending desk={desk} thread={thread} />}
        sentId={bench.replies.states.value[thread.ticket.id]?.pending?.commentId}
      />
      <Reply desk={desk} thread={thread} />
    </>
  );
};

const FoldedSide = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => (
  <details class="folded">
    <summary>{desk.inbox.words.say('inbox_about_requester', { name: thread.ticket.requester.name })}</summary>
    <SidePart desk={desk} thread={thread} />
  </details>
);

/** The reply on its way, unless it stands in the thread already. */
const Pending = ({ desk: { inbox, bench }, thread }: { desk: Desk; thread: InboxThread }) => {
  const session = inbox.session.state.value;
  const ticketId = thread.ticket.id;
  const { pending, fate } = bench.replies.states.value[ticketId] ?? {};
  if (!pending || !fate || session.phase !== 'in') return null;
  if (thread.comments.some(({ id }) => id === pending.commentId)) return null;
  return (
    <PendingEntry
      pending={pending}
      fate={fate}
      me={session.me.agent}
      onRetry={() => void bench.replies.retry(ticketId)}
      onEdit={() => bench.replies.edit(ticketId)}
      onDiscard={() => bench.replies.discard(ticketId)}
    />
  );
};

const Reply = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => {
  const { inbox, bench, replyField } = desk;
  const { id, requester } = thread.ticket;
  const session = inbox.session.state.value;
  const reply = bench.replies.states.value[id];
  if (!reply || session.phase !== 'in') return null;
  return (
    <ReplyBox
      text={reply.text}
      requester={requester.name}
      agent={session.me.agent.name}
      blocked={reply.pending !== undefined}
      kept={reply.kept}
      arrivedBefore={reply.arrivedBefore}
      fieldRef={replyField}
      onWrite={(text) => bench.replies.write(id, text)}
      onSend={(status) => void bench.replies.send(id, status)}
    />
  );
};
