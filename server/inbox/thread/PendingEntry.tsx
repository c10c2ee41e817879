import { CircleAlert, Clock, Lock } from 'lucide';
import type { AgentFace } from '../../../utils/protocol/desk-api';
import { Avatar } from '../parts/Avatar';
import { BusySign } from '../parts/BusySign';
import { Icon } from '../parts/Icon';
import { When } from '../parts/When';
import type { Fate } from '../state/replies';
import type { PendingReply } from '../state/reply-store';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';
import { CommentText } from './CommentText';

interface Props {
  pending: PendingReply;
  fate: Fate;
  me: AgentFace;
  onRetry(): void;
  onEdit(): void;
  onDiscard(): void;
}

/** A reply or note that the desk has not confirmed: in its place in the thread, with its fate below. */
export const PendingEntry = ({ pending, fate, me, onRetry, onEdit, onDiscard }: Props) => {
  const words = useWords();
  return (
    <article class={`comment comment-pending${pending.status === 'note' ? ' note' : ''}`}>
      <Avatar face={me} size={28} />
      <header class="comment-head">
        <h3 class="comment-author" dir="auto">
          {me.name}
        </h3>
        {pending.status === 'note' && (
          <span class="note-mark">
            <Icon of={Lock} size={14} />
            {words.say('inbox_note_mark')}
          </span>
        )}
        <When at={pending.sentAt} as="moment" />
      </header>
      <div class="comment-body">
        <CommentText text={pending.body} />
        <div class="fate">
          <FateWords fate={fate} />
          {fate.state !== 'sending' && (
            <span class="fate-ways">
              <button type="button" class="link" onClick={onRetry}>
                {words.say('inbox_fate_retry')}
              </button>
              <button type="button" class="link" onClick={onEdit}>
                {words.say('inbox_fate_edit')}
              </button>
              <button type="button" class="link" onClick={onDiscard}>
                {words.say('inbox_fate_delete')}
              </button>
            </span>
          )}
        </div>
      </div>
    </article>
  );
};

const FateWords = ({ fate }: { fate: Fate }) => {
  const words = useWords();
  if (fate.state === 'sending')
    return (
      <span class="fate-words">
        <BusySign />
        {words.say('inbox_fate_sending')}
      </span>
    );
  if (fate.state === 'waiting')
    return (
      <span class="fate-words fate-waiting">
        <Icon of={Clock} />
        {words.say('inbox_fate_waiting')}
      </span>
    );
  return (
    <span class="fate-words fate-refused">
      <Icon of={CircleAlert} />
      {words.say('inbox_fate_refused')}. {problemSentence(words, fate.problem)}
    </span>
  );
};
