import { t } from '../../utils/i18n/messages';
import { numberText } from '../../utils/i18n/numbers';
import type { Ticket } from '../../utils/protocol/desk-api';
import { isOver } from '../../utils/tickets/ticket-status';
import { AnswerCard } from './AnswerCard';
import { TicketRow } from './TicketRow';
import { homeMeta, type Photos } from './ticket-words';
import './tickets.css';

/** How many unread answers are shown as cards, and how many tickets in all, before "All" has the rest. */
const CARDS = 3;
const SHOWN = 5;

export interface OpenTicketsProps {
  /** Every ticket, latest activity first. */
  tickets: readonly Ticket[];
  /** Who reads. */
  personId: string;
  photos: Photos;
  onOpen: (ticketId: string) => void;
  onAll: () => void;
}

/** For the home: unread answers as cards, then what is open of one's own as rows. Nothing at all when nothing is open or new. */
export function OpenTickets({ tickets, personId, photos, onOpen, onAll }: OpenTicketsProps) {
  const own = tickets.filter(({ requester }) => requester.id === personId);
  const answered = own.filter(({ unread }) => unread > 0);
  const rest = own.filter(({ unread, status }) => unread === 0 && !isOver(status));
  if (answered.length + rest.length === 0) return null;
  const cards = answered.slice(0, CARDS);
  const rows = [...answered.slice(CARDS), ...rest].slice(0, SHOWN - cards.length);
  return (
    <section class="group">
      <div class="heading-line">
        <h2 class="heading">{t('tickets_open_title')}</h2>
        <button type="button" class="link meta" onClick={onAll}>
          {t('tickets_all', { count: numberText(tickets.length) })}
        </button>
      </div>
      {cards.map((ticket) => (
        <AnswerCard key={ticket.id} ticket={ticket} photos={photos} onOpen={onOpen} />
      ))}
      {rows.length > 0 && (
        <ul class="list">
          {rows.map((ticket) => (
            <li key={ticket.id}>
              <TicketRow ticket={ticket} meta={homeMeta(ticket, personId)} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
