import { historySince } from '../../utils/state/desk-state';
import { deleteEntry, editEntry, retryEntry } from '../../utils/state/outbox-actions';
import { refreshTickets, ticketsProblem } from '../../utils/state/refresh-state';
import { go, goTo, replace, route } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { ticketSearch } from '../../utils/state/ticket-search-state';
import {
  administrated,
  changeView,
  ticketCounts,
  ticketsInView,
  ticketView,
} from '../../utils/state/ticket-view-state';
import { outbox, tickets } from '../../utils/state/tickets-state';

/** What every list of the person's tickets shows and does, in whatever surface. */
export const ticketsProps = () => ({
  tickets: ticketsInView.value,
  allTickets: tickets.value,
  view: ticketView.value,
  counts: ticketCounts.value ?? null,
  onView: changeView,
  organization: administrated.value?.name ?? null,
  search: ticketSearch.value,
  personId: session.value?.person?.id ?? '',
  outbox: outbox.value,
  desk: session.value?.desk?.name ?? '',
  problem: ticketsProblem.value ?? null,
  checkedAt: session.value?.checkedAt ?? 0,
  fresh: ticketsProblem.value === null,
  since: ticketCounts.value ? historySince.value : null,
  onOpen: openThread,
  onAsk: () => goTo({ screen: 'ask' }),
  onRefresh: refreshTickets,
  onRetryEntry: retryEntry,
  onEditEntry: editEntry,
  onDeleteEntry: deleteEntry,
});

/** From the list one goes deeper; beside an open thread another one takes its place. */
function openThread(ticketId: string): void {
  const to = { screen: 'thread', ticketId } as const;
  if (route.value.screen !== 'thread') go(to);
  else if (route.value.ticketId !== ticketId) replace(to);
}
