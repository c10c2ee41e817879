import { Lock } from 'lucide';
import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../../utils/protocol/limits';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { FieldError } from '../parts/TextField';
import { textFault } from '../state/replies';
import type { SentAs } from '../state/reply-store';
import { useWords } from '../words/WordsContext';

export interface ReplyBoxProps {
  /** What is written: for the requester, or for the team alone. */
  mode: 'reply' | 'note';
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
  onMode(mode: 'reply' | 'note'): void;
  onSend(as: SentAs): void;
}

/** From here on the letters that are left are counted. */
const COUNT_FROM = LIMITS.comment - 1_000;

/** Where the agent writes. The text stays on this device until the desk has confirmed it; a note is never in the reply's place. */
export const ReplyBox = (props: ReplyBoxProps) => {
  const { mode, text, requester, blocked, fieldRef, onWrite, onSend } = props;
  const words = useWords();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const fault = textFault(text);
  const usual: SentAs = mode === 'note' ? 'note' : 'waiting';
  const label =
    mode === 'note' ? words.say('inbox_note_label') : words.say('inbox_reply_to', { name: requester });
  const send = (as: SentAs) => {
    setAsked(fault !== null);
    if (fault === null && !blocked) onSend(as);
  };
  const error = asked && fault === 'empty' ? words.say('inbox_reply_empty') : undefined;
  return (
    <form
      class={mode === 'note' ? 'reply reply-note-mode' : 'reply'}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        send(usual);
      }}
    >
      <Modes {...props} />
      <textarea
        id={id}
        class="reply-text"
        rows={3}
        dir="auto"
        value={text}
        ref={fieldRef}
        aria-label={label}
        aria-invalid={error !== undefined || fault === 'too-long'}
        aria-describedby={`${id}-note ${id}-error`}
        onInput={(event) => {
          setAsked(false);
          onWrite(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
          event.preventDefault();
          send(usual);
        }}
      />
      <FieldError id={`${id}-error`} error={error} />
      <div class="reply-foot">
        <p class="reply-note" id={`${id}-note`}>
          <ReplyNote {...props} />
        </p>
        <Ways {...props} noteId={`${id}-note`} onSend={send} />
      </div>
    </form>
  );
};

/** Reply or note: two drafts of their own, of which one is shown. */
const Modes = ({ mode, requester, onMode }: ReplyBoxProps) => {
  const words = useWords();
  return (
    <div class="reply-modes">
      <button
        type="button"
        class="reply-mode"
        aria-pressed={mode === 'reply'}
        onClick={() => onMode('reply')}
      >
        {words.say('inbox_reply_to', { name: requester })}
      </button>
      <button type="button" class="reply-mode" aria-pressed={mode === 'note'} onClick={() => onMode('note')}>
        <Icon of={Lock} size={14} />
        {words.say('inbox_note')}
      </button>
    </div>
  );
};

const Ways = ({ mode, text, blocked, noteId, onSend }: ReplyBoxProps & { noteId: string }) => {
  const words = useWords();
  const off = blocked || textFault(text) === 'too-long';
  return (
    <div class="reply-buttons">
      {mode === 'reply' && (
        <Button off={off} describedBy={noteId} onPress={() => onSend('solved')}>
          {words.say('inbox_reply_and_solve')}
        </Button>
      )}
      <Button kind="primary" type="submit" off={off} describedBy={noteId}>
        {words.say(mode === 'note' ? 'inbox_note_keep' : 'inbox_reply')}
      </Button>
    </div>
  );
};

/** One thing at a time about the text: what stops it, then how long it may be, then where it goes. */
const ReplyNote = ({ mode, text, requester, agent, blocked, kept, arrivedBefore }: ReplyBoxProps) => {
  const words = useWords();
  if (arrivedBefore) return <>{words.say('inbox_reply_arrived_before')}</>;
  if (blocked) return <>{words.say('inbox_reply_before')}</>;
  const left = LIMITS.comment - text.trim().length;
  if (left < 0) return <strong class="too-long">{words.count('inbox_reply_too_long', -left)}</strong>;
  if (text.length > COUNT_FROM) return <>{words.count('inbox_reply_left', left)}</>;
  if (text !== '') return <>{words.say(kept ? 'inbox_draft_kept' : 'inbox_draft_not_kept')}</>;
  if (mode === 'note') return <>{words.say('inbox_note_hint')}</>;
  return <>{words.say('inbox_reply_hint', { name: requester, agent })}</>;
};
