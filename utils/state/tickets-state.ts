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

/** So many of the newest come first: nobody waits for five thousand to see a screen of them. */
const NEWEST = 50;

const newest = mirror(() =>
  database.tickets
    .orderBy('updatedAt')
    .reverse()
    .limit(NEWEST + 1)
    .toArray(),
);
const everyKept = mirrorWhenWanted(() => database.tickets.toArray());

const keptTickets = computed(
  () => everyKept.value ?? (newest.value && newest.value.length <= NEWEST ? newest.value : undefined),
);
const keptEntries = mirror(() => database.outbox.orderBy('order').toArray());

/** What this account has sent and the desk does not have yet, oldest first. */
export const outbox = computed<OutboxEntry[]>(
  () => keptEntries.value?.filter((entry) => entry.account === account.value) ?? [],
);

/** Every ticket as it will be when the outbox is empty, latest activity first; undefined until read. */
export const tickets = computed(() => expectedTickets(keptTickets.value));

/** The same of the newest alone, read before the others. */
export const newestTickets = computed(() => expectedTickets(newest.value?.slice(0, NEWEST)));

function expectedTickets(kept: readonly Ticket[] | undefined): Ticket[] | undefined {
  const entries = outbox.value;
  const waiting = new Set(entries.map(({ ticketId }) => ticketId));
  const expected = kept?.map((ticket) => (waiting.has(ticket.id) ? withEntries(ticket, entries) : ticket));
  return expected && sortTickets(expected, LATEST_FIRST, 'everyone', 'en');
}

const withEntries = (ticket: Ticket, entries: readonly OutboxEntry[]): Ticket =>
  expectedTicket(
    ticket,
    entries.filter(({ ticketId }) => ticketId === ticket.id),
  );

const answered = mirror(() => database.tickets.where('unread').above(0).toArray());

export const unread = computed(() => unreadOf(answered.value ?? [], session.value?.person?.id));

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
