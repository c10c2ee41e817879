import { ChevronLeft, CircleAlert } from 'lucide';
import type { Ref } from 'preact';
import type { AgentFace } from '../../../utils/protocol/desk-api';
import { statusWord } from '../list/status-words';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { Select } from '../parts/Select';
import { StateSign } from '../parts/StateSign';
import type { InboxStatus, InboxTicket } from '../protocol';
import type { Change } from '../state/ticket-changes';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';

export interface ThreadHeadProps {
  ticket: InboxTicket;
  /** Everybody who can have the ticket. */
  team: readonly AgentFace[];
  /** Where the list is, for narrow windows that show one of the two. */
  backAddress: string;
  busy: Change['busy'];
  /** Why the ticket could not be changed. */
  error: string | undefined;
  headingRef: Ref<HTMLHeadingElement>;
  assigneeRef: Ref<HTMLSelectElement>;
  statusRef: Ref<HTMLSelectElement>;
  onAssign(agentId: string | null): void;
  onStatus(status: InboxStatus['status']): void;
}

/** What the ticket is about, its state, who has it, and the ways to change both. */
export const ThreadHead = (props: ThreadHeadProps) => {
  const { ticket, backAddress, error, headingRef } = props;
  const words = useWords();
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
      <div class="thread-choices">
        <AssigneeChoice {...props} />
        <StatusChoice {...props} />
      </div>
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

const NOBODY = '';

const AssigneeChoice = ({ ticket, team, busy, assigneeRef, onAssign }: ThreadHeadProps) => {
  const words = useWords();
  const { assignee } = ticket;
  // Somebody who has left the team still has the ticket until it is given to another.
  const known = assignee && !team.some(({ id }) => id === assignee.id) ? [assignee, ...team] : team;
  return (
    <Select
      label={words.say('inbox_assignee')}
      value={assignee?.id ?? NOBODY}
      options={[
        { value: NOBODY, name: words.say('inbox_assignee_nobody') },
        ...known.map(({ id, name }) => ({ value: id, name })),
      ]}
      sign={assignee ? <Avatar face={assignee} size={20} /> : undefined}
      busy={busy === 'assignee'}
      elementRef={assigneeRef}
      onChoose={(id) => onAssign(id === NOBODY ? null : id)}
    />
  );
};

const SETTABLE: readonly InboxStatus['status'][] = ['open', 'waiting', 'solved', 'closed'];

const StatusChoice = ({ ticket: { status }, busy, statusRef, onStatus }: ThreadHeadProps) => {
  const words = useWords();
  const name = (each: InboxTicket['status']) => words.say(`inbox_status_${each}` as MessageKey);
  // Nothing becomes new again.
  const fresh = { value: 'new' as const, name: name('new'), off: true };
  return (
    <Select<InboxTicket['status']>
      label={words.say('inbox_status_label')}
      value={status}
      options={[
        ...(status === 'new' ? [fresh] : []),
        ...SETTABLE.map((value) => ({ value, name: name(value) })),
      ]}
      sign={<StateSign status={status} />}
      busy={busy === 'status'}
      elementRef={statusRef}
      onChoose={(value) => value !== 'new' && onStatus(value)}
    />
  );
};
