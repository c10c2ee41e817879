import { ArrowDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import type { InboxThread } from '../protocol';
import { useWords } from '../words/WordsContext';
import { CallEntry } from './CallEntry';
import { CommentEntry } from './CommentEntry';
import { entriesOf, newComments, type ThreadEntry } from './grouping';
import { NoteEntry } from './NoteEntry';
import { useBelow, useShowSent, useStartAtEnd } from './scrolling';
import { useSeen } from './seen';

interface Props {
  thread: InboxThread;
  seenUpTo: number;
  /** Replies and notes on their way, after the comments. */
  below?: ComponentChildren;
  /** Id of the reply or note that is on its way. */
  sentId?: string | undefined;
  /** The end of the thread was in view for a second. */
  onSeen?(position: number): void;
}

/** Comments, notes and calls in order. Opens at the newest; after that nothing moves but by the reader's hand. */
export const CommentLog = ({ thread, seenUpTo, below, sentId, onSeen }: Props) => {
  const words = useWords();
  const scroller = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const firstNew = useRef<HTMLDivElement>(null);
  const fresh = newComments(thread.comments, seenUpTo);
  useStartAtEnd(scroller);
  const newIsBelow = useBelow(firstNew, scroller, fresh[0]?.id);
  useShowSent(scroller, end, sentId);
  useSeen(end, thread, onSeen);
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long thread is scrolled by keys */}
      <section class="log-scroller" ref={scroller} tabIndex={0} aria-label={words.say('inbox_comments')}>
        {thread.earlier > 0 && <p class="log-note">{words.count('inbox_earlier', thread.earlier)}</p>}
        <div role="log" aria-label={words.say('inbox_comments')}>
          {entriesOf(thread, fresh[0]?.id).map((entry) => (
            <div key={entry.of.id}>
              {entry.of.id === fresh[0]?.id && (
                <div class="new-line" ref={firstNew}>
                  <span>{words.count('inbox_new', fresh.length)}</span>
                </div>
              )}
              <Entry entry={entry} thread={thread} />
            </div>
          ))}
          {below}
        </div>
        <div ref={end} class="log-end" />
      </section>
      {newIsBelow && (
        <button
          type="button"
          class="go-to-new"
          onClick={() => firstNew.current?.scrollIntoView({ block: 'center' })}
        >
          <Icon of={ArrowDown} />
          {words.count('inbox_go_to_new', fresh.length)}
        </button>
      )}
    </div>
  );
};

const Entry = ({ entry, thread }: { entry: ThreadEntry; thread: InboxThread }) => {
  if (entry.kind === 'note') return <NoteEntry note={entry.of} />;
  if (entry.kind === 'call') return <CallEntry call={entry.of} />;
  return (
    <CommentEntry
      comment={entry.of}
      continued={entry.continued}
      organization={thread.ticket.requester.organization?.name ?? null}
      unsent={thread.unsent.find(({ commentId }) => commentId === entry.of.id)}
    />
  );
};
