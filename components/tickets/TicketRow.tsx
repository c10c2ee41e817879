import { tn } from '../../utils/i18n/messages';
import type { Ticket } from '../../utils/protocol/desk-api';
import { countText } from '../../utils/tickets/unread';
import { Count } from '../controls/Count';
import { Row } from '../controls/Row';
import { StateSign } from './StateSign';

export interface TicketRowProps {
  ticket: Ticket;
  /** The second line. */
  meta: string;
  onOpen: (ticketId: string) => void;
}

/** One ticket of a list: its state, its summary, who wrote last and when, and how many replies are unread. */
export function TicketRow({ ticket, meta, onOpen }: TicketRowProps) {
  const unread = ticket.unread > 0;
  return (
    <Row
      sign={<StateSign state={ticket.status} />}
      meta={meta}
      strong={unread}
      end={unread && <Count text={countText(ticket.unread)} words={tn('tickets_unread', ticket.unread)} />}
      onClick={() => onOpen(ticket.id)}
    >
      {ticket.summary}
    </Row>
  );
}
