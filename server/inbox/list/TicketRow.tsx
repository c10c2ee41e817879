import { Phone } from 'lucide';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { StateSign } from '../parts/StateSign';
import { When } from '../parts/When';
import type { AnswerByCall, InboxTicket } from '../protocol';
import { languageName } from '../words/language-name';
import { useWords } from '../words/WordsContext';
import { needsAnswer, statusWord } from './status-words';

interface Props {
  ticket: InboxTicket;
  /** Where the row leads. */
  address: string;
  chosen: boolean;
}

/** One ticket of the list: who, when, what, and in what state. Bold where the team has to answer. */
export const TicketRow = ({ ticket, address, chosen }: Props) => {
  const words = useWords();
  const { name, organization } = ticket.requester;
  const who = organization === null ? name : words.say('inbox_row_who', { name, organization });
  return (
    <li>
      <a
        class="row"
        href={address}
        aria-current={chosen ? 'page' : undefined}
        data-ticket={ticket.id}
        data-needs-answer={needsAnswer(ticket)}
      >
        <span class="row-line row-top">
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
          {ticket.lastAgent && <Avatar face={ticket.lastAgent} size={20} />}
        </span>
      </a>
    </li>
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
