import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Ticket } from '../protocol/desk-api';
import { readSetting } from '../storage/settings';
import {
  countsOf,
  isShown,
  LATEST_FIRST,
  sortTickets,
  type TicketView,
  ticketsOf,
  USUAL_VIEW,
} from '../tickets/ticket-view';
import { session } from './session-state';
import { newestTickets, tickets } from './tickets-state';

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

const inScope = (all: readonly Ticket[]): Ticket[] =>
  ticketsOf(all, ticketView.value.scope, session.value?.person?.id ?? '');

/** Every ticket that is mine, or everyone's, latest activity first; undefined until read. */
export const ticketsInScope = computed(() => tickets.value && inScope(tickets.value));

/** How many each filter would show; null until every ticket has been read. */
export const ticketCounts = computed(() => ticketsInScope.value && countsOf(ticketsInScope.value));

/** The tickets of the list, filtered and in order, at first perhaps its beginning alone; undefined until read. */
export const ticketsInView = computed(() => {
  const { filter, order, scope } = ticketView.value;
  const shown = ticketsInScope.value?.filter((ticket) => isShown(ticket, filter));
  return shown ? sortTickets(shown, order, scope, locale.value) : beginning.value;
});

/** Of a list with the latest change first, what is known before every ticket has been read. */
const beginning = computed(() => {
  const { filter, order } = ticketView.value;
  const latestFirst = order.by === LATEST_FIRST.by && order.down === LATEST_FIRST.down;
  const first = latestFirst && newestTickets.value ? inScope(newestTickets.value) : [];
  const shown = first.filter((ticket) => isShown(ticket, filter));
  return shown.length > 0 ? shown : undefined;
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
