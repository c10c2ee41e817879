import { useRef } from 'preact/hooks';
import { givenName } from '../../utils/corner/corner-facts';
import { t, tn } from '../../utils/i18n/messages';
import { shortTimeWords } from '../../utils/i18n/times';
import type { Ticket } from '../../utils/protocol/desk-api';
import { type SortKey, type TicketView, turnedOrder } from '../../utils/tickets/ticket-view';
import { countText } from '../../utils/tickets/unread';
import { Avatar } from '../controls/Avatar';
import { Count } from '../controls/Count';
import { Icon } from '../controls/Icon';
import { moveFocus } from '../controls/move-focus';
import { Time } from '../controls/Time';
import { StateLine } from './StateSign';
import './ticket-table.css';
import { type Photos, photoOf } from './ticket-words';

export interface TicketTableProps {
  tickets: readonly Ticket[];
  view: TicketView;
  onView: (change: Partial<TicketView>) => void;
  /** Who reads. */
  personId: string;
  photos: Photos;
  /** The ticket that is shown beside; null for none. */
  openId: string | null;
  /** Where a ticket is, for a tab of its own. */
  addressOf: (ticketId: string) => string;
  onOpen: (ticketId: string) => void;
}

/** The tickets with their columns. Arrow keys, Home and End walk the rows, Enter opens; a head sorts. */
export function TicketTable(props: TicketTableProps) {
  const { tickets, view, onView, openId } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const walks = ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key);
    if (walks && moveFocus(body.current, '.ticket-link', event.key)) event.preventDefault();
  };
  const everyone = view.scope === 'everyone';
  const columns: [SortKey, string][] = [
    ['number', t('tickets_column_number')],
    ['summary', t('tickets_column_summary')],
    ['status', t('tickets_column_status')],
    ['person', t(everyone ? 'tickets_column_asked' : 'tickets_column_answered')],
    ['activity', t('tickets_column_change')],
  ];
  return (
    <table class="ticket-table">
      <thead>
        <tr>
          {columns.map(([by, words]) => (
            <Head
              key={by}
              by={by}
              words={words}
              order={view.order}
              onSort={() => onView({ order: turnedOrder(view.order, by) })}
            />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {tickets.map((ticket) => (
          <Line key={ticket.id} {...props} ticket={ticket} open={ticket.id === openId} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  by: SortKey;
  words: string;
  order: TicketView['order'];
  onSort: () => void;
}

function Head({ by, words, order, onSort }: HeadProps) {
  const sorted = order.by === by;
  const direction = order.down ? 'descending' : 'ascending';
  return (
    <th scope="col" class={`ticket-head ticket-head--${by}`} aria-sort={sorted ? direction : undefined}>
      <button type="button" class="ticket-sort" onClick={onSort}>
        {words}
        {sorted && <Icon name={order.down ? 'arrow-down' : 'arrow-up'} size={14} />}
      </button>
    </th>
  );
}

type LineProps = TicketTableProps & { ticket: Ticket; open: boolean };

function Line({ ticket, open, addressOf, onOpen, ...rest }: LineProps) {
  const unread = ticket.unread > 0;
  // A press anywhere on the row opens it here; with a modifier the link goes its own way, into a tab.
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(ticket.id);
  };
  return (
    <tr class={open ? 'ticket-line ticket-line--open' : 'ticket-line'} onClick={press}>
      <td class="ticket-number">{ticket.number}</td>
      <td class="ticket-summary">
        <span class="ticket-summary-line">
          <a
            class={unread ? 'ticket-link ticket-link--unread' : 'ticket-link'}
            href={addressOf(ticket.id)}
            aria-current={open ? 'true' : undefined}
            dir="auto"
          >
            {ticket.summary}
          </a>
          {unread && <Count text={countText(ticket.unread)} words={tn('tickets_unread', ticket.unread)} />}
        </span>
      </td>
      <td>
        <StateLine state={ticket.status} />
      </td>
      <td>
        <Who {...rest} ticket={ticket} />
      </td>
      <td class="ticket-change">
        <Time {...shortTimeWords(ticket.updatedAt)} />
      </td>
    </tr>
  );
}

/** Who answered last; where everyone's tickets are shown, who asked. */
function Who({ ticket, view, personId, photos }: Pick<LineProps, 'ticket' | 'view' | 'personId' | 'photos'>) {
  const { requester, lastAgent } = ticket;
  if (view.scope === 'everyone') {
    const words = requester.id === personId ? t('thread_you') : givenName(requester.name);
    return <Face name={requester.name} words={words} photo={undefined} />;
  }
  if (!lastAgent) return <span class="soft">{t('tickets_nobody')}</span>;
  return (
    <Face name={lastAgent.name} words={givenName(lastAgent.name)} photo={photoOf(photos, lastAgent.id)} />
  );
}

function Face({ name, words, photo }: { name: string; words: string; photo: string | undefined }) {
  return (
    <span class="ticket-who">
      <Avatar name={name} photo={photo} size={20} />
      <bdi class="one-line">{words}</bdi>
    </span>
  );
}
