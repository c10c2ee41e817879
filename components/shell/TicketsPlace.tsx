import { useEffect } from 'preact/hooks';
import { refreshDesk } from '../../utils/state/desk-state';
import { spaceAddress } from '../../utils/state/space-address';
import { ticketView } from '../../utils/state/ticket-view-state';
import { TicketList } from '../tickets/TicketList';
import { ticketsProps } from './tickets-props';

/** `inSpace`: in the support space itself, which does not lead to itself. */
export function TicketsPlace({ inSpace = false }: { inSpace?: boolean }) {
  useEffect(() => void refreshDesk(), []);
  const address = spaceAddress({ screen: 'tickets' }, ticketView.value);
  return <TicketList {...ticketsProps()} spaceAddress={inSpace ? null : address} />;
}
