import { givenName } from '../../utils/corner/corner-facts';
import { t, tn } from '../../utils/i18n/messages';
import { numberText } from '../../utils/i18n/numbers';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import type { TicketHit, TicketSearch } from '../../utils/state/ticket-search-state';
import { isOver } from '../../utils/tickets/ticket-status';
import { BusySign } from '../controls/BusySign';
import { Empty } from '../controls/Empty';
import { MarkedText } from '../controls/MarkedText';
import { useSettled } from '../controls/use-settled';
import './found-tickets.css';
import { StateSign, stateWord } from './StateSign';
import { foundMeta } from './ticket-words';
import { useShown } from './use-shown';

export interface FoundTicketsProps {
  search: TicketSearch;
  /** How many tickets there are in all. */
  total: number;
  /** Who reads. */
  personId: string;
  desk: string;
  onOpen: (ticketId: string) => void;
}

/** The tickets that hold the words, each with how it was solved, or with who wrote them. */
export function FoundTickets({ search, total, personId, desk, onOpen }: FoundTicketsProps) {
  const { hits } = search;
  const { shown, more } = useShown(hits, search.words);
  const asking = search.desk === 'asking';
  const count = tn('found_tickets', hits.length, { total: numberText(Math.max(total, hits.length)) });
  const said = hits.length === 0 && !asking ? t('found_none') : count;
  return (
    <section class="found">
      <p class="unseen" role="status">
        {useSettled(said)}
      </p>
      {hits.length > 0 && <p class="meta found-count">{count}</p>}
      {hits.length === 0 && !asking && <Empty icon="inbox" title={t('found_none')} />}
      <ul class="list">
        {shown.map((hit) => (
          <li key={hit.ticket.id}>
            <Hit hit={hit} personId={personId} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {more}
      <Asked search={search} desk={desk} />
    </section>
  );
}

/** Whether the desk has been asked as well. */
function Asked({ search, desk }: Pick<FoundTicketsProps, 'search' | 'desk'>) {
  if (search.desk === null) return null;
  if (search.desk === 'asking') {
    return (
      <p class="meta found-asked">
        <BusySign size={14} /> {t('found_asking')}
      </p>
    );
  }
  return (
    <p class="meta found-asked">
      {problemSentence(search.desk, { desk })} {t('found_here_only')}
    </p>
  );
}

type HitProps = { hit: TicketHit } & Pick<FoundTicketsProps, 'personId' | 'onOpen'>;

function Hit({ hit, personId, onOpen }: HitProps) {
  const { ticket, title } = hit;
  return (
    <button type="button" class="row" onClick={() => onOpen(ticket.id)}>
      <span class="row-sign">
        <StateSign state={ticket.status} />
      </span>
      <span class="row-words">
        <span class="row-title row-title--strong" dir="auto">
          <MarkedText {...title} />
        </span>
        <Said hit={hit} personId={personId} />
        <span class="row-meta">
          <span class="unseen">{stateWord(ticket.status)} · </span>
          {foundMeta(ticket)}
        </span>
      </span>
    </button>
  );
}

/** How it was solved says more than where the words stand. */
function Said({ hit: { ticket, wrote }, personId }: Omit<HitProps, 'onOpen'>) {
  if (ticket.solution && isOver(ticket.status)) {
    return (
      <span class="found-said">
        <b class="found-solved">{t('found_solved')}</b>{' '}
        <bdi class="found-words">{ticket.solution.excerpt}</bdi>
      </span>
    );
  }
  if (!wrote) return null;
  const { id, name } = wrote.author;
  return (
    <span class="found-said">
      {id === personId ? t('found_you_wrote') : t('found_wrote', { name: givenName(name) })}{' '}
      <bdi>
        “<MarkedText {...wrote.words} />”
      </bdi>
    </span>
  );
}
