import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import { readingSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import type { Comment, Ticket } from '../../utils/protocol/desk-api';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import { isOver } from '../../utils/tickets/ticket-status';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { Fold } from '../controls/Fold';
import { Foot } from '../controls/Foot';
import { Skeleton } from '../controls/Skeleton';
import type { AttachmentsProps } from './Attachments';
import { CommentBlock } from './CommentBlock';
import { Composer, type ComposerProps } from './Composer';
import { GoesOn } from './GoesOn';
import { JumpToNew } from './JumpToNew';
import type { EntryActions } from './Outbox';
import { QueuedBlock } from './QueuedBlock';
import { SolutionCard } from './SolutionCard';
import { ThreadHead } from './ThreadHead';
import { newCount, threadBlocks } from './thread-blocks';
import type { Photos } from './ticket-words';
import './thread.css';
import { useInView } from './use-in-view';
import { useNewsBelow } from './use-news-below';
import { walkComments } from './walk-comments';

export interface ThreadProps
  extends EntryActions,
    Omit<AttachmentsProps, 'attachments'>,
    Omit<ComposerProps, 'canClose' | 'problem'> {
  /** Give the component the ticket's id as its `key`: what was new is remembered from when it was opened. */
  ticket: Ticket;
  /** In order of position; undefined until read from the store. */
  comments: readonly Comment[] | undefined;
  /** True while there are older comments than these on the desk. */
  hasOlder: boolean;
  loadingOlder: boolean;
  onOlder: () => void;
  /** Why the comments could not be fetched; null when they could. */
  problem: Problem | null;
  onRetry: () => void;
  /** What of this ticket is in the outbox, oldest first. */
  queued: readonly OutboxEntry[];
  /** Who reads. */
  personId: string;
  photos: Photos;
  /** Why a picture could not be taken, or the reply not be handed over. */
  composerProblem: Problem | null;
  onReopen: () => void;
  /** Opens another ticket. */
  onTicket: (ticketId: string) => void;
  /** The question how the answer was, or what was said to it; below the messages of a ticket that is over. */
  rating?: ComponentChildren;
  /** A comment has come into view. */
  onSeen: (position: number) => void;
}

/** One ticket from its first word to its last, and the place to go on. */
export function Thread(props: ThreadProps) {
  const { ticket, comments, problem, desk } = props;
  const head = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLDivElement>(null);
  const folded = useFolded(ticket, comments);
  const news = useNewsBelow(last, comments);
  useLostFocus(head, ticket.status);
  return (
    <>
      <div class="body thread">
        <div ref={head}>
          <ThreadHead ticket={ticket} />
        </div>
        {isOver(ticket.status) && ticket.solution && (
          <SolutionCard solution={ticket.solution} comments={comments} photos={props.photos} />
        )}
        {folded ? (
          <Fold words={tn('thread_earlier_count', ticket.comments)}>
            <Messages {...props} end={last} />
          </Fold>
        ) : (
          <Messages {...props} end={last} />
        )}
        {!comments?.length && <NoComments problem={problem} desk={desk} onRetry={props.onRetry} />}
        {props.rating}
        <div ref={last} />
        {news > 0 && <JumpToNew count={news} onJump={() => last.current?.scrollIntoView({ block: 'end' })} />}
      </div>
      <ThreadFoot {...props} />
    </>
  );
}

/** The history of a ticket that was solved is folded away, until something new is in it. */
function useFolded(ticket: Ticket, comments: readonly Comment[] | undefined): boolean {
  const [folded, setFolded] = useState(
    () => isOver(ticket.status) && ticket.solution !== undefined && ticket.unread === 0,
  );
  const known = useRef(comments?.at(-1)?.position);
  const newest = comments?.at(-1)?.position;
  useLayoutEffect(() => {
    known.current ??= newest;
    if (newest !== undefined && known.current !== undefined && newest > known.current) setFolded(false);
  }, [newest]);
  return folded && isOver(ticket.status);
}

/** What held the focus goes away when a ticket is closed or opened again: its heading takes it. */
function useLostFocus(head: RefObject<HTMLElement | null>, status: Ticket['status']): void {
  const before = useRef(status);
  useLayoutEffect(() => {
    if (before.current === status) return;
    before.current = status;
    if (document.activeElement === document.body) head.current?.querySelector('h1')?.focus();
  }, [status]);
}

function Messages(props: ThreadProps & { end: RefObject<HTMLDivElement | null> }) {
  const { ticket, comments, queued } = props;
  const [readUpTo] = useState(ticket.readUpTo);
  const news = useOpenAtNews(comments, ticket.unread > 0, props.end);
  const log = useRef<HTMLDivElement>(null);
  useInView(log, comments, props.onSeen);
  const { personId, photos, pictures, onWant, onSave } = props;
  // Only what they show draws them again: not every key that is typed into the reply.
  const items = useMemo(
    () =>
      threadBlocks(comments ?? [], readUpTo).map((block) => (
        <div
          class="thread-item"
          key={block.comment.id}
          data-position={block.comment.position}
          ref={block.firstNew ? news : null}
        >
          {block.firstNew && <NewLine count={newCount(comments ?? [], readUpTo)} />}
          <CommentBlock {...{ block, personId, photos, pictures, onWant, onSave }} />
        </div>
      )),
    [comments, readUpTo, personId, photos, pictures, onWant, onSave],
  );
  return (
    <>
      {props.hasOlder && <Earlier {...props} />}
      <div
        class="thread-log"
        ref={log}
        role="log"
        aria-label={t('thread_label', { number: ticket.number })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: here the keyboard comes to the comments, one stop for all of them
        tabIndex={0}
        onKeyDown={walkComments}
      >
        {items}
        {queued.map((entry) => (
          <div class="thread-item" key={entry.id}>
            <QueuedBlock entry={entry} {...props} />
          </div>
        ))}
      </div>
    </>
  );
}

/** Opens at what is new, else at the end. Once: later comments do not move what is being read. */
function useOpenAtNews(
  comments: readonly Comment[] | undefined,
  hasNews: boolean,
  last: RefObject<HTMLDivElement | null>,
): RefObject<HTMLDivElement | null> {
  const news = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    if (done.current || !comments?.length || (hasNews && !news.current)) return;
    done.current = true;
    if (news.current) news.current.scrollIntoView({ block: 'start' });
    else if (comments.length > 2) last.current?.scrollIntoView({ block: 'end' });
  }, [comments, hasNews]);
  return news;
}

function NewLine({ count }: { count: number }) {
  return (
    <p class="new-line">
      <span>{tn('thread_new', count)}</span>
    </p>
  );
}

function Earlier({ loadingOlder, onOlder }: Pick<ThreadProps, 'loadingOlder' | 'onOlder'>) {
  return (
    <div>
      <Button kind="quiet" size="small" busy={loadingOlder && t('thread_earlier_busy')} onClick={onOlder}>
        {t('thread_earlier')}
      </Button>
    </div>
  );
}

function NoComments({ problem, desk, onRetry }: Pick<ThreadProps, 'problem' | 'desk' | 'onRetry'>) {
  if (!problem) return <Skeleton words={t('thread_loading')} />;
  return (
    <Empty
      icon="inbox"
      title={t('thread_failed')}
      actions={<Button onClick={onRetry}>{t('try_again')}</Button>}
    >
      {readingSentence(problem, { desk })}
    </Empty>
  );
}

/** The composer; for a ticket that is over, the way to open it again, unless a reply is being written. */
function ThreadFoot({ ticket, composerProblem, onReopen, onTicket, ...rest }: ThreadProps) {
  const { can, status, mergedInto } = ticket;
  const writing = Boolean(rest.draft?.body || rest.draft?.fileIds.length);
  const closed = isOver(status) && !writing;
  return (
    <Foot>
      {closed && can.reopen && (
        <div class="foot-line">
          <span class="soft">{t('thread_come_back')}</span>
          <Button icon="rotate-ccw" onClick={onReopen}>
            {t('thread_reopen')}
          </Button>
        </div>
      )}
      {mergedInto && <GoesOn into={mergedInto} onOpen={() => onTicket(mergedInto.id)} />}
      {!closed && isOver(status) && can.reply && !mergedInto && (
        <p class="meta">{t('thread_reply_reopens')}</p>
      )}
      {!closed && can.reply && <Composer {...rest} problem={composerProblem} canClose={can.close} />}
      {!can.reply && !can.reopen && <p class="meta">{t('thread_over')}</p>}
    </Foot>
  );
}
