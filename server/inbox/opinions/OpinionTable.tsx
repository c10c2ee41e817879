import type { InboxOpinion, InboxOpinionKind } from '../lists-protocol';
import { When } from '../parts/When';
import { searchAddress, ticketAddress } from '../state/address';
import { useWords } from '../words/WordsContext';

interface Props {
  items: readonly InboxOpinion[];
  kind: InboxOpinionKind;
}

/** What people said, newest first, with the number they gave. */
export const OpinionTable = ({ items, kind }: Props) => {
  const words = useWords();
  return (
    <table class="table opinions-table">
      <thead>
        <tr>
          <th scope="col">{words.say('inbox_opinions_number')}</th>
          <th scope="col">{words.say('inbox_opinions_said')}</th>
          {kind === 'ratings' && <th scope="col">{words.say('inbox_opinions_ticket')}</th>}
          <th scope="col">{words.say('inbox_calls_who')}</th>
          <th scope="col">{words.say('inbox_opinions_when')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <OpinionRow key={item.id} item={item} kind={kind} />
        ))}
      </tbody>
    </table>
  );
};

const OpinionRow = ({ item, kind }: { item: InboxOpinion; kind: InboxOpinionKind }) => {
  const words = useWords();
  const { score, text, person, createdAt, ticket } = item;
  return (
    <tr>
      <td data-name={words.say('inbox_opinions_number')}>
        {score === null ? (
          <span class="table-second">{words.say('inbox_opinions_skipped')}</span>
        ) : (
          <span class="score">{score}</span>
        )}
      </td>
      <td data-name={words.say('inbox_opinions_said')} class="table-wide">
        {text.trim() === '' ? (
          <span class="table-second">{words.say('inbox_opinions_no_words')}</span>
        ) : (
          <p class="opinion-text" dir="auto">
            {text}
          </p>
        )}
      </td>
      {kind === 'ratings' && (
        <td data-name={words.say('inbox_opinions_ticket')}>
          {ticket && (
            <>
              <a class="link" href={ticketAddress(ticket.id)} dir="auto">
                {ticket.summary}
              </a>
              <span class="table-second" dir="auto">
                {ticket.agent
                  ? words.say('inbox_row_who', { name: ticket.number, organization: ticket.agent.name })
                  : ticket.number}
              </span>
            </>
          )}
        </td>
      )}
      <td data-name={words.say('inbox_calls_who')}>
        <a class="link" href={searchAddress(person.email)} dir="auto">
          {person.name}
        </a>
        {person.organization && (
          <span class="table-second" dir="auto">
            {person.organization}
          </span>
        )}
      </td>
      <td data-name={words.say('inbox_opinions_when')}>
        <When at={createdAt} as="age" />
      </td>
    </tr>
  );
};
