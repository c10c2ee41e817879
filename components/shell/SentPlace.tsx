import { deleteEntry, editEntry, retryEntry } from '../../utils/state/outbox-actions';
import { goTo, replace } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { outbox, tickets } from '../../utils/state/tickets-state';
import { type OutboxEntry, progressOf } from '../../utils/tickets/outbox-entry';
import { type Fate, Sent } from '../contact/Sent';

/** What has become of the ticket that was just sent. */
export function SentPlace({ ticketId, commentId }: { ticketId: string; commentId: string }) {
  const ticket = tickets.value?.find(({ id }) => id === ticketId);
  const entry = outbox.value.find(({ id }) => id === commentId);
  return (
    <Sent
      fate={ticket ? { state: 'sent', number: ticket.number } : fateOf(entry)}
      summary={ticket?.summary ?? (entry?.content.kind === 'ticket' ? entry.content.body.summary : '')}
      desk={session.value?.desk?.name ?? ''}
      onCancel={() => editEntry(commentId)}
      onEdit={() => editEntry(commentId)}
      onRetry={() => retryEntry(commentId)}
      onDelete={async () => {
        await deleteEntry(commentId);
        goTo({ screen: 'search' });
      }}
      onOpenTicket={() => replace({ screen: 'thread', ticketId })}
      onSeeWaiting={() => goTo({ screen: 'tickets' })}
      onDone={() => goTo({ screen: 'search' })}
    />
  );
}

function fateOf(entry: OutboxEntry | undefined): Fate {
  if (!entry || entry.state === 'sending' || entry.attempts === 0)
    return { state: 'sending', progress: entry ? progressOf(entry) : null };
  if (entry.state === 'attention' && entry.problem) return { state: 'attention', problem: entry.problem };
  return { state: entry.state === 'paused' ? 'paused' : 'waiting', problem: entry.problem };
}
