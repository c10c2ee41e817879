import { photos } from '../../utils/state/pictures-state';
import { go, goTo } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { tickets } from '../../utils/state/tickets-state';
import { OpenTickets } from '../tickets/OpenTickets';

export function OpenTicketsPlace() {
  return (
    <OpenTickets
      tickets={tickets.value ?? []}
      personId={session.value?.person?.id ?? ''}
      photos={photos.value}
      onOpen={(ticketId) => go({ screen: 'thread', ticketId })}
      onAll={() => goTo({ screen: 'tickets' })}
    />
  );
}
