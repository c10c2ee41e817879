import type { Ticket, TicketPage } from '../../utils/protocol/desk-api';
import type { SortOrder, TicketFilter, TicketScope, TicketSort } from '../../utils/tickets/ticket-list';
import { isOver, TICKET_STATUSES } from '../../utils/tickets/ticket-status';
import type { PersonRow } from './people';
import type { Query } from './sql';
import { selectTicket, type TicketRow, toTicket } from './ticket-rows';
import { visibleTo } from './visibility';

/** Which tickets, of those the viewer may see. */
export interface TicketChoice {
  scope: TicketScope;
  filter: TicketFilter;
  /** All of these have to be in number, summary, requester's name or thread. */
  words: string[];
}

/** After which ticket a page begins: its value in the column that is sorted by, as text, and its id. */
export interface ListPlace {
  value: string;
  id: string;
}

export interface ListPart {
  choice: TicketChoice;
  sort: TicketSort;
  order: SortOrder;
  after: ListPlace | null;
  most: number;
}

const OVER = TICKET_STATUSES.filter(isOver);

/** What each sort goes by; texts by their beginning, so that a place is short. */
const columns = (query: Query) => ({
  activity: query`t.updated_at`,
  number: query`t.number`,
  summary: query`left(lower(t.summary), 60)`,
  status: query`array_position(${[...TICKET_STATUSES]}::text[], t.status)`,
  requester: query`left(lower(r.name), 60)`,
});

const TYPES: Record<TicketSort, string> = {
  activity: 'timestamptz',
  number: 'bigint',
  summary: 'text',
  status: 'integer',
  requester: 'text',
};

/** A part of the list, in order, each ticket with its place. */
export async function ticketList(
  query: Query,
  viewer: PersonRow,
  { choice, sort, order, after, most }: ListPart,
): Promise<{ ticket: Ticket; place: ListPlace }[]> {
  const column = columns(query)[sort];
  const direction = order === 'ascending' ? query`asc` : query`desc`;
  const beyond = order === 'ascending' ? query`>` : query`<`;
  const rows = await query<(TicketRow & { sortedBy: string })[]>`
    ${selectTicket(query, viewer, query`, ${column}::text as "sortedBy"`)}
    where ${chosen(query, viewer, choice)} and ${inFilter(query, choice.filter)}
    ${after ? query`and (${column}, t.id) ${beyond} (${after.value}::text::${query.unsafe(TYPES[sort])}, ${after.id}::uuid)` : query``}
    order by ${column} ${direction}, t.id ${direction} limit ${most}`;
  return rows.map((row) => ({
    ticket: toTicket(row, viewer),
    place: { value: sort === 'activity' ? row.updatedAt.toISOString() : row.sortedBy, id: row.id },
  }));
}

/** How many tickets each filter would show. */
export async function ticketCounts(
  query: Query,
  viewer: PersonRow,
  choice: TicketChoice,
): Promise<NonNullable<TicketPage['counts']>> {
  const [row] = await query<NonNullable<TicketPage['counts']>[]>`
    select count(*) as all, count(*) filter (where ${inFilter(query, 'open')}) as open,
      count(*) filter (where ${inFilter(query, 'closed')}) as closed
    from ticket t join person r on r.id = t.requester_id where ${chosen(query, viewer, choice)}`;
  return row ?? { all: 0, open: 0, closed: 0 };
}

const chosen = (query: Query, viewer: PersonRow, { scope, words }: TicketChoice) => query`
  ${visibleTo(query, viewer)}
  ${scope === 'mine' ? query`and t.requester_id = ${viewer.id}` : query``}
  ${words.reduce((all, word) => query`${all} and ${contains(query, word)}`, query``)}`;

function inFilter(query: Query, filter: TicketFilter) {
  if (filter === 'all') return query`true`;
  return filter === 'closed' ? query`t.status in ${query(OVER)}` : query`t.status not in ${query(OVER)}`;
}

function contains(query: Query, word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return query`(t.summary ilike ${pattern} or r.name ilike ${pattern} or t.number::text = ${word.replace(/^#/, '')}
    or exists (select 1 from comment w where w.ticket_id = t.id and w.body ilike ${pattern}))`;
}

/** When the first ticket there is was raised; null when there is none. */
export async function firstTicketAt(query: Query): Promise<Date | null> {
  const [row] = await query<{ at: Date | null }[]>`select min(created_at) as at from ticket`;
  return row?.at ?? null;
}
