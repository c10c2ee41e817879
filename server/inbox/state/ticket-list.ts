import { type ReadonlySignal, signal } from '@preact/signals';
import { type Result, succeed } from '../../../utils/problems/problem';
import type { Api } from '../api';
import type { InboxPage, InboxTicket, InboxView, PhoneHours } from '../protocol';

export interface ListState {
  items: InboxTicket[];
  next: string | null;
  /** How many pages are shown; a refresh reads as many. */
  pages: number;
  growing: boolean;
}

export interface TicketList {
  /** What is known of each view; a view that was never read is absent. */
  lists: ReadonlySignal<Partial<Record<InboxView, ListState>>>;
  counts: ReadonlySignal<InboxPage['counts'] | null>;
  /** When the team calls; null when it does not, or as long as that is not known. */
  phoneHours: ReadonlySignal<PhoneHours | null>;
  /** Reads the view again, as far down as it is shown. What is shown stays until the answer is there. */
  refresh(view: InboxView): Promise<Result<void>>;
  /** Adds the next page. */
  grow(view: InboxView): Promise<Result<void>>;
  /** Puts what a thread says about its ticket into the rows at once. */
  update(ticket: InboxTicket): void;
  clear(): void;
}

interface Reading {
  list: ListState;
  page: InboxPage;
}

const withoutDoubles = (tickets: InboxTicket[]): InboxTicket[] => [
  ...new Map(tickets.map((ticket) => [ticket.id, ticket])).values(),
];

export const createTicketList = (api: Pick<Api, 'tickets'>): TicketList => {
  const lists = signal<Partial<Record<InboxView, ListState>>>({});
  const counts = signal<InboxPage['counts'] | null>(null);
  const phoneHours = signal<PhoneHours | null>(null);
  // An answer that was overtaken by a later question is dropped.
  let question = 0;

  const put = (view: InboxView, list: ListState) => {
    lists.value = { ...lists.value, [view]: list };
  };

  const read = async (view: InboxView, pages: number): Promise<Result<Reading>> => {
    const list: ListState = { items: [], next: null, pages: 0, growing: false };
    let page: InboxPage;
    do {
      const answer = await api.tickets(view, list.next);
      if (!answer.ok) return answer;
      list.items = withoutDoubles([...list.items, ...answer.value.items]);
      list.next = answer.value.next;
      list.pages += 1;
      page = answer.value;
    } while (list.next !== null && list.pages < pages);
    return succeed({ list, page });
  };

  const readInto = async (view: InboxView, pages: number): Promise<Result<void>> => {
    question += 1;
    const mine = question;
    const answer = await read(view, pages);
    if (mine !== question) return succeed(undefined);
    if (!answer.ok) return answer;
    put(view, answer.value.list);
    counts.value = answer.value.page.counts;
    phoneHours.value = answer.value.page.phoneHours;
    return succeed(undefined);
  };

  const grow = async (view: InboxView): Promise<Result<void>> => {
    const list = lists.value[view];
    if (!list || list.next === null || list.growing) return succeed(undefined);
    put(view, { ...list, growing: true });
    const answer = await readInto(view, list.pages + 1);
    const now = lists.value[view];
    if (now?.growing) put(view, { ...now, growing: false });
    return answer;
  };

  return {
    lists,
    counts,
    phoneHours,
    refresh: (view) => {
      const list = lists.value[view];
      // A page on its way reads everything before it anyway.
      return list?.growing ? Promise.resolve(succeed(undefined)) : readInto(view, list?.pages ?? 1);
    },
    grow,
    update: (ticket) => {
      const swap = (list: ListState | undefined) =>
        list && { ...list, items: list.items.map((item) => (item.id === ticket.id ? ticket : item)) };
      lists.value = Object.fromEntries(
        Object.entries(lists.value).map(([view, list]) => [view, swap(list)]),
      ) as Partial<Record<InboxView, ListState>>;
    },
    clear: () => {
      lists.value = {};
      counts.value = null;
      phoneHours.value = null;
    },
  };
};
