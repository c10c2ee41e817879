import { type ReadonlySignal, signal } from '@preact/signals';
import { type Result, succeed } from '../../../utils/problems/problem';
import type { Api } from '../api';
import type { InboxPage, InboxTicket } from '../protocol';
import { type Listing, writePlace } from './address';

export interface ListState {
  items: InboxTicket[];
  next: string | null;
  /** How many pages are shown; a refresh reads as many. */
  pages: number;
  growing: boolean;
}

/** What the desk says beside the tickets: counts, the team, its phone hours. */
export type Surroundings = Omit<InboxPage, 'items' | 'next'>;

export interface TicketList {
  /** What is known of a listing; null when it was never read. */
  listOf(listing: Listing): ListState | null;
  /** What the last answer said; null before the first. */
  around: ReadonlySignal<Surroundings | null>;
  /** Reads the listing again, as far down as it is shown. What is shown stays until the answer is there. */
  refresh(listing: Listing): Promise<Result<void>>;
  /** Adds the next page. */
  grow(listing: Listing): Promise<Result<void>>;
  /** Puts what a thread says about its ticket into the rows at once. */
  update(ticket: InboxTicket): void;
}

interface Reading {
  list: ListState;
  around: Surroundings;
}

/** More listings than anybody goes back and forth between; searches would fill the memory otherwise. */
const MOST_KEPT = 20;

const withoutDoubles = (tickets: InboxTicket[]): InboxTicket[] => [
  ...new Map(tickets.map((ticket) => [ticket.id, ticket])).values(),
];

export const createTicketList = (api: Pick<Api, 'tickets'>): TicketList => {
  const lists = signal<ReadonlyMap<string, ListState>>(new Map());
  const around = signal<Surroundings | null>(null);
  // An answer that was overtaken by a later question is dropped.
  let question = 0;

  const keyOf = ({ view, share, words }: Listing) => writePlace({ view, share, words, ticketId: null });
  const listOf = (listing: Listing) => lists.value.get(keyOf(listing)) ?? null;
  const put = (listing: Listing, list: ListState) => {
    const key = keyOf(listing);
    const others = [...lists.value].filter(([each]) => each !== key);
    lists.value = new Map([...others.slice(-MOST_KEPT), [key, list]]);
  };

  const read = async (listing: Listing, pages: number): Promise<Result<Reading>> => {
    const list: ListState = { items: [], next: null, pages: 0, growing: false };
    let beside: Surroundings;
    do {
      const answer = await api.tickets(listing, list.next);
      if (!answer.ok) return answer;
      const { items, next, ...rest } = answer.value;
      list.items = withoutDoubles([...list.items, ...items]);
      list.next = next;
      list.pages += 1;
      beside = rest;
    } while (list.next !== null && list.pages < pages);
    return succeed({ list, around: beside });
  };

  const readInto = async (listing: Listing, pages: number): Promise<Result<void>> => {
    question += 1;
    const mine = question;
    const answer = await read(listing, pages);
    if (mine !== question) return succeed(undefined);
    if (!answer.ok) return answer;
    put(listing, answer.value.list);
    around.value = answer.value.around;
    return succeed(undefined);
  };

  const grow = async (listing: Listing): Promise<Result<void>> => {
    const list = listOf(listing);
    if (!list || list.next === null || list.growing) return succeed(undefined);
    put(listing, { ...list, growing: true });
    const answer = await readInto(listing, list.pages + 1);
    const now = listOf(listing);
    if (now?.growing) put(listing, { ...now, growing: false });
    return answer;
  };

  return {
    listOf,
    around,
    refresh: (listing) => {
      const list = listOf(listing);
      // A page on its way reads everything before it anyway.
      return list?.growing ? Promise.resolve(succeed(undefined)) : readInto(listing, list?.pages ?? 1);
    },
    grow,
    update: (ticket) => {
      const swap = (list: ListState) => ({
        ...list,
        items: list.items.map((item) => (item.id === ticket.id ? ticket : item)),
      });
      lists.value = new Map([...lists.value].map(([key, list]) => [key, swap(list)]));
    },
  };
};
