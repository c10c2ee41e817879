import type { Ticket } from '../protocol/desk-api';
import type { TicketFilter, TicketScope } from './ticket-list';
import { isOver, type TicketStatus } from './ticket-status';

export const SORT_KEYS = ['number', 'summary', 'status', 'person', 'activity'] as const;
/** What a list is sorted by. `person`: who answered, or who asked where everyone's tickets are shown. */
export type SortKey = (typeof SORT_KEYS)[number];

export interface TicketOrder {
  by: SortKey;
  /** The highest or latest first, or the end of the alphabet. */
  down: boolean;
}

/** How somebody looks at their tickets. */
export interface TicketView {
  filter: TicketFilter;
  scope: TicketScope;
  order: TicketOrder;
  /** What is searched for; empty for nothing. */
  words: string;
}

export const LATEST_FIRST: TicketOrder = { by: 'activity', down: true };

export const USUAL_VIEW: TicketView = { filter: 'all', scope: 'mine', order: LATEST_FIRST, words: '' };

/** Those that are somebody's own (by the person's id), or everyone's. */
export const ticketsOf = (tickets: readonly Ticket[], scope: TicketScope, personId: string): Ticket[] =>
  tickets.filter(({ requester }) => scope === 'everyone' || requester.id === personId);

export const isShown = ({ status }: Pick<Ticket, 'status'>, filter: TicketFilter): boolean =>
  filter === 'all' || (filter === 'closed') === isOver(status);

/** How many tickets each filter shows. */
export function countsOf(tickets: readonly Pick<Ticket, 'status'>[]): Record<TicketFilter, number> {
  const closed = tickets.filter(({ status }) => isOver(status)).length;
  return { all: tickets.length, open: tickets.length - closed, closed };
}

/** What waits for the requester comes first. */
const BY_URGENCY: readonly TicketStatus[] = ['waiting', 'new', 'open', 'solved', 'closed'];

type Compare = (a: Ticket, b: Ticket) => number;

const byActivity: Compare = (a, b) => (a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0);

function compareBy(by: SortKey, scope: TicketScope, language: string): Compare {
  if (by === 'activity') return byActivity;
  const words = new Intl.Collator(language, { numeric: true });
  const personOf = ({ requester, lastAgent }: Ticket) =>
    (scope === 'everyone' ? requester.name : lastAgent?.name) ?? '';
  const compares: Record<typeof by, Compare> = {
    number: (a, b) => a.number - b.number,
    summary: (a, b) => words.compare(a.summary, b.summary),
    status: (a, b) => BY_URGENCY.indexOf(a.status) - BY_URGENCY.indexOf(b.status),
    person: (a, b) => words.compare(personOf(a), personOf(b)),
  };
  return compares[by];
}

/** In order; what is alike has the latest change first. `language` says how words are sorted. */
export function sortTickets(
  tickets: readonly Ticket[],
  { by, down }: TicketOrder,
  scope: TicketScope,
  language: string,
): Ticket[] {
  const compare = compareBy(by, scope, language);
  return tickets.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)) || byActivity(b, a));
}

/** The order after a press on the head of a column: that column, then the other way round. */
export function turnedOrder(before: TicketOrder, by: SortKey): TicketOrder {
  if (before.by === by) return { by, down: !before.down };
  return { by, down: by === 'number' || by === 'activity' };
}
