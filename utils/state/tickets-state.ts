import { computed, effect, signal } from '@preact/signals';
import type { Comment, Ticket } from '../protocol/desk-api';
import { database } from '../storage/database';
import { isEmptyDraft } from '../tickets/draft';
import type { OutboxEntry } from '../tickets/outbox-entry';
import { unreadOf } from '../tickets/unread';
import { follow, mirror } from './mirror';
import { route } from './route-state';
import { account, session } from './session-state';

const keptTickets = mirror(() => database.tickets.toArray());
const keptEntries = mirror(() => database.outbox.orderBy('order').toArray());

/** Every ticket, latest activity first; undefined until read. */
export const tickets = computed<Ticket[] | undefined>(() =>
  keptTickets.value?.toSorted((a, b) => b.lastComment.createdAt.localeCompare(a.lastComment.createdAt)),
);

/** What this account has sent and the desk does not have yet, oldest first. */
export const outbox = computed<OutboxEntry[]>(
  () => keptEntries.value?.filter((entry) => entry.account === account.value) ?? [],
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

const openThread = signal<{ ticketId: string; comments: Comment[] } | null>(null);

const openTicketId = computed(() => (route.value.screen === 'thread' ? route.value.ticketId : null));

/** The comments of the thread that is open, in order; undefined until read. */
export const threadComments = computed(() =>
  openThread.value?.ticketId === openTicketId.value ? openThread.value?.comments : undefined,
);

effect(() => {
  const ticketId = openTicketId.value;
  if (!ticketId) return undefined;
  return follow(
    () => database.comments.where({ ticketId }).sortBy('position'),
    (comments) => {
      openThread.value = { ticketId, comments };
    },
  );
});

/** The ticket that is open; null when there is none of that id here. */
export const openTicket = computed(
  () => tickets.value?.find((ticket) => ticket.id === openTicketId.value) ?? null,
);
