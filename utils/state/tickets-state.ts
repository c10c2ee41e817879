import { computed, effect, signal } from '@preact/signals';
import type { Ticket } from '../protocol/desk-api';
import { database } from '../storage/database';
import { isEmptyDraft } from '../tickets/draft';
import { expectedTicket } from '../tickets/expected-ticket';
import type { OutboxEntry } from '../tickets/outbox-entry';
import { LATEST_FIRST, sortTickets } from '../tickets/ticket-view';
import { unreadOf } from '../tickets/unread';
import { follow, mirror, mirrorWhenWanted } from './mirror';
import { route } from './route-state';
import { account, session } from './session-state';

const keptTickets = mirrorWhenWanted(() => database.tickets.toArray());
const keptEntries = mirror(() => database.outbox.orderBy('order').toArray());

/** What this account has sent and the desk does not have yet, oldest first. */
export const outbox = computed<OutboxEntry[]>(
  () => keptEntries.value?.filter((entry) => entry.account === account.value) ?? [],
);

/** Every ticket as it will be when the outbox is empty, latest activity first; undefined until read. */
export const tickets = computed<Ticket[] | undefined>(() => {
  const entries = outbox.value;
  const waiting = new Set(entries.map(({ ticketId }) => ticketId));
  const expected = keptTickets.value?.map((ticket) =>
    waiting.has(ticket.id) ? withEntries(ticket, entries) : ticket,
  );
  return expected && sortTickets(expected, LATEST_FIRST, 'everyone', 'en');
});

const withEntries = (ticket: Ticket, entries: readonly OutboxEntry[]): Ticket =>
  expectedTicket(
    ticket,
    entries.filter(({ ticketId }) => ticketId === ticket.id),
  );

export const unread = computed(() => unreadOf(tickets.value ?? [], session.value?.person?.id));

/** The number that the person was called at last, E.164; empty for none. */
export const lastPhone = computed(() => {
  const calls = tickets.value?.filter(({ answer }) => answer?.channel === 'call') ?? [];
  const last = calls.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]?.answer;
  return last?.channel === 'call' ? last.phone : '';
});

/** How many drafts are kept on this device: signing out would lose them. */
export const draftCount = mirror(() => database.drafts.filter((draft) => !isEmptyDraft(draft)).count());

const openTicketId = computed(() => (route.value.screen === 'thread' ? route.value.ticketId : null));

/** Read by itself: a thread does not wait for five thousand other tickets. */
const keptOpen = signal<Ticket | undefined>(undefined);

effect(() => {
  const id = openTicketId.value;
  if (!id) return undefined;
  return follow(
    () => database.tickets.get(id),
    (ticket) => {
      keptOpen.value = ticket;
    },
  );
});

/** The ticket that is open, as it will be when the outbox is empty; null when there is none of that id here. */
export const openTicket = computed(() => {
  const ticket = keptOpen.value;
  return ticket && ticket.id === openTicketId.value ? withEntries(ticket, outbox.value) : null;
});
