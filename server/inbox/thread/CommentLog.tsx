import { ArrowDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import type { InboxThread } from '../protocol';
import { useWords } from '../words/WordsContext';
import { CommentEntry } from './CommentEntry';
import { continues, newComments } from './grouping';
import { useBelow, useShowSent, useStartAtEnd } from './scrolling';

interface Props {
  thread: InboxThread;
  seenUpTo: number;
  /** Replies on their way, after the comments. */
  below?: ComponentChildren;
  /** Id of the reply that is on its way. */
  sentId?: string | undefined;
}

/** The comments in order. Opens at the newest; after that nothing moves but by the reader's hand. */
export const CommentLog = ({ thread, seenUpTo, below, sentId }: Props) => {
  const words = useWords();
  const scroller = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const firstNew = useRef<HTMLDivElement>(null);
  const fresh = newComments(thread.comments, seenUpTo);
  useStartAtEnd(scroller);
  const newIsBelow = useBelow(firstNew, scroller, fresh[0]?.id);
  useShowSent(scroller, end, sentId);
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long thread is scrolled by keys */}
      <section class="log-scroller" ref={scroller} tabIndex={0} aria-label={words.say('inbox_comments')}>
        {thread.earlier > 0 && <p class="log-note">{words.count('inbox_earlier', thread.earlier)}</p>}
        <div role="log" aria-label={words.say('inbox_comments')}>
          {thread.comments.map((comment, index) => (
            <div key={comment.id}>
              {comment.id === fresh[0]?.id && (
                <div class="new-line" ref={firstNew}>
                  <span>{words.count('inbox_new', fresh.length)}</span>
                </div>
              )}
              <CommentEntry
                comment={comment}
                continued={comment.id !== fresh[0]?.id && continues(comment, thread.comments[index - 1])}
                organization={thread.ticket.requester.organization}
                unsent={thread.unsent.find(({ commentId }) => commentId === comment.id)}
              />
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
