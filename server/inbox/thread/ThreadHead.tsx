import { ChevronLeft, CircleAlert } from 'lucide';
import type { Ref } from 'preact';
import { isOver } from '../../../utils/tickets/ticket-status';
import { statusWord } from '../list/status-words';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { StateSign } from '../parts/StateSign';
import type { InboxTicket } from '../protocol';
import { useWords } from '../words/WordsContext';

interface Props {
  ticket: InboxTicket;
  /** Where the list is, for narrow windows that show one of the two. */
  backAddress: string;
  busy: boolean;
  /** Why the status could not be changed. */
  error: string | undefined;
  headingRef: Ref<HTMLHeadingElement>;
  onClose(): void;
  onReopen(): void;
}

/** What the ticket is about, its state, and the way to close it or open it again. */
export const ThreadHead = (props: Props) => {
  const { ticket, backAddress, busy, error, headingRef, onClose, onReopen } = props;
  const words = useWords();
  const over = isOver(ticket.status);
  const label = words.say(over ? 'inbox_reopen' : 'inbox_close_ticket');
  return (
    <header class="thread-head">
      <a class="back" href={backAddress}>
        <Icon of={ChevronLeft} turns />
        {words.say('inbox_back_to_list')}
      </a>
      <div class="thread-title">
        <h2 tabIndex={-1} ref={headingRef} dir="auto">
          {ticket.summary}
        </h2>
        <p class="thread-state">
          <StateSign status={ticket.status} />
          <span class={`state-word state-${ticket.status}`}>{words.say(statusWord(ticket))}</span>
          <span aria-hidden="true">·</span>
          <span class="thread-number">{ticket.number}</span>
        </p>
      </div>
      <Button busy={busy ? label : undefined} onPress={over ? onReopen : onClose}>
        {label}
      </Button>
      <div class="thread-head-error" role="alert">
        {error !== undefined && (
          <p class="field-error">
            <Icon of={CircleAlert} />
            <span>{error}</span>
          </p>
        )}
      </div>
    </header>
  );
};
