import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import { readSetting } from '../storage/settings';
import {
  countsOf,
  isShown,
  sortTickets,
  type TicketView,
  ticketsOf,
  USUAL_VIEW,
} from '../tickets/ticket-view';
import { session } from './session-state';
import { tickets } from './tickets-state';

const wanted = signal<TicketView>(USUAL_VIEW);

/** The view as it was asked for, before it is known who asks: what an address says. */
export const wantedView: ReadonlySignal<TicketView> = wanted;

/** The organization whose every ticket the person may see; null for everybody who administrates none. */
export const administrated = computed(() => {
  const person = session.value?.person;
  return person?.administrator ? person.organization : null;
});

/** How the person looks at their tickets. Only an administrator sees those of everyone. */
export const ticketView = computed<TicketView>(() =>
  administrated.value ? wanted.value : { ...wanted.value, scope: 'mine' },
);

/** Every ticket that is mine, or everyone's, latest activity first; undefined until read. */
export const ticketsInScope = computed(
  () => tickets.value && ticketsOf(tickets.value, ticketView.value.scope, session.value?.person?.id ?? ''),
);

/** How many each filter would show. */
export const ticketCounts = computed(() => countsOf(ticketsInScope.value ?? []));

/** The tickets of the list, filtered and in order; undefined until read. */
export const ticketsInView = computed(() => {
  const { filter, order, scope } = ticketView.value;
  const shown = ticketsInScope.value?.filter((ticket) => isShown(ticket, filter));
  return shown && sortTickets(shown, order, scope, locale.value);
});

/** Looks at the tickets in another way, and keeps that for the next time; what is searched for is not kept. */
export function changeView(change: Partial<TicketView>): void {
  wanted.value = { ...wanted.value, ...change };
  const { words: _, ...kept } = wanted.value;
  if (!('words' in change)) void call('keepTicketView', { view: kept });
}

/** Looks as an address says. */
export function showView(view: TicketView): void {
  wanted.value = view;
}

/** Looks as the person did the last time. */
export async function recallView(): Promise<void> {
  const kept = await readSetting('ticketView').catch(() => null);
  if (kept) wanted.value = { ...USUAL_VIEW, ...kept };
}
