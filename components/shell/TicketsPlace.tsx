import { deleteEntry, editEntry, retryEntry } from '../../utils/state/outbox-actions';
import { refreshTickets, ticketsProblem } from '../../utils/state/refresh-state';
import { go, goTo } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { outbox, tickets } from '../../utils/state/tickets-state';
import { TicketList } from '../tickets/TicketList';

export function TicketsPlace() {
  return (
    <TicketList
      tickets={tickets.value}
      outbox={outbox.value}
      desk={session.value?.desk?.name ?? ''}
      problem={ticketsProblem.value ?? null}
      checkedAt={session.value?.checkedAt ?? 0}
      fresh={ticketsProblem.value === null}
      onOpen={(ticketId) => go({ screen: 'thread', ticketId })}
      onAsk={() => goTo({ screen: 'ask' })}
      onRefresh={refreshTickets}
      onRetryEntry={retryEntry}
      onEditEntry={editEntry}
      onDeleteEntry={deleteEntry}
    />
  );
}
