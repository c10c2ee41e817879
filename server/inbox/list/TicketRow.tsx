import { Phone } from 'lucide';
import type { AgentFace } from '../../../utils/protocol/desk-api';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { StateSign } from '../parts/StateSign';
import { When } from '../parts/When';
import type { AnswerByCall, InboxTicket } from '../protocol';
import { languageName } from '../words/language-name';
import { useWords } from '../words/WordsContext';
import { statusWord } from './status-words';

interface Props {
  ticket: InboxTicket;
  /** Where the row leads. */
  address: string;
  chosen: boolean;
}

/** One ticket of the list: who, when, what, in what state, and who has it. Bold with a dot while the agent has not seen it. */
export const TicketRow = ({ ticket, address, chosen }: Props) => {
  const words = useWords();
  const { name, organization } = ticket.requester;
  const who =
    organization === null ? name : words.say('inbox_row_who', { name, organization: organization.name });
  return (
    <li>
      <a
        class="row"
        href={address}
        aria-current={chosen ? 'page' : undefined}
        data-ticket={ticket.id}
        data-unread={ticket.unread > 0}
      >
        <span class="row-line row-top">
          {ticket.unread > 0 && (
            <>
              <span class="row-dot" />
              <span class="only-spoken">{words.count('inbox_unread', ticket.unread)}</span>
            </>
          )}
          <span class="row-who" dir="auto">
            {who}
          </span>
          <When at={ticket.updatedAt} as="age" />
        </span>
        <span class="row-summary" dir="auto">
          {ticket.summary}
        </span>
        {ticket.answer.channel === 'call' && <CallLine answer={ticket.answer} />}
        <span class="row-line row-state">
          <StateSign status={ticket.status} />
          <span class={`state-word state-${ticket.status}`}>{words.say(statusWord(ticket))}</span>
          <span class="row-number">{ticket.number}</span>
          {ticket.assignee && <Assignee face={ticket.assignee} />}
        </span>
      </a>
    </li>
  );
};

const Assignee = ({ face }: { face: AgentFace }) => {
  const words = useWords();
  const sentence = words.say('inbox_assigned_to', { name: face.name });
  return (
    <span class="row-assignee" title={sentence}>
      <span class="only-spoken">{sentence}</span>
      <Avatar face={face} size={20} />
    </span>
  );
};

/** The number to call, and the language to speak. */
const CallLine = ({ answer: { phone, language } }: { answer: AnswerByCall }) => {
  const words = useWords();
  return (
    <span class="row-line row-call">
      <Icon of={Phone} />
      <span class="only-spoken">{words.say('inbox_answer_call')}</span>
      <bdi>{phone}</bdi>
      <span aria-hidden="true">·</span>
      <span>{languageName(words, language)}</span>
    </span>
  );
};
