import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../../utils/protocol/limits';
import { Button } from '../parts/Button';
import { FieldError } from '../parts/TextField';
import type { InboxReply } from '../protocol';
import { textFault } from '../state/replies';
import { useWords } from '../words/WordsContext';

interface Props {
  text: string;
  requester: string;
  agent: string;
  /** A reply above is not confirmed yet: the next one waits for it. */
  blocked: boolean;
  /** Whether the browser keeps the draft. */
  kept: boolean;
  arrivedBefore: boolean;
  fieldRef: Ref<HTMLTextAreaElement>;
  onWrite(text: string): void;
  onSend(status: InboxReply['status']): void;
}

/** From here on the letters that are left are counted. */
const COUNT_FROM = LIMITS.comment - 1_000;

/** Where the agent writes. The text stays on this device until the desk has confirmed it. */
export const ReplyBox = (props: Props) => {
  const { text, requester, blocked, fieldRef, onWrite, onSend } = props;
  const words = useWords();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const fault = textFault(text);
  const send = (status: InboxReply['status']) => {
    setAsked(fault !== null);
    if (fault === null && !blocked) onSend(status);
  };
  const error = asked && fault === 'empty' ? words.say('inbox_reply_empty') : undefined;
  return (
    <form
      class="reply"
      aria-label={words.say('inbox_reply_to', { name: requester })}
      onSubmit={(event) => {
        event.preventDefault();
        send('waiting');
      }}
    >
      <label class="reply-label" for={id}>
        {words.say('inbox_reply_to', { name: requester })}
      </label>
      <textarea
        id={id}
        class="reply-text"
        rows={3}
        dir="auto"
        value={text}
        ref={fieldRef}
        aria-invalid={error !== undefined || fault === 'too-long'}
        aria-describedby={`${id}-note ${id}-error`}
        onInput={(event) => {
          setAsked(false);
          onWrite(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
          event.preventDefault();
          send('waiting');
        }}
      />
      <FieldError id={`${id}-error`} error={error} />
      <div class="reply-foot">
        <p class="reply-note" id={`${id}-note`}>
          <ReplyNote {...props} />
        </p>
        <div class="reply-buttons">
          <Button
            off={blocked || fault === 'too-long'}
            describedBy={`${id}-note`}
            onPress={() => send('solved')}
          >
            {words.say('inbox_reply_and_solve')}
          </Button>
          <Button
            kind="primary"
            type="submit"
            off={blocked || fault === 'too-long'}
            describedBy={`${id}-note`}
          >
            {words.say('inbox_reply')}
          </Button>
        </div>
      </div>
    </form>
  );
};

/** One thing at a time about the text: what stops it, then how long it may be, then where it goes. */
const ReplyNote = ({ text, requester, agent, blocked, kept, arrivedBefore }: Props) => {
  const words = useWords();
  if (arrivedBefore) return <>{words.say('inbox_reply_arrived_before')}</>;
  if (blocked) return <>{words.say('inbox_reply_before')}</>;
  const left = LIMITS.comment - text.trim().length;
  if (left < 0) return <strong class="too-long">{words.count('inbox_reply_too_long', -left)}</strong>;
  if (text.length > COUNT_FROM) return <>{words.count('inbox_reply_left', left)}</>;
  if (text !== '') return <>{words.say(kept ? 'inbox_draft_kept' : 'inbox_draft_not_kept')}</>;
  return <>{words.say('inbox_reply_hint', { name: requester, agent })}</>;
};
