import type { Answer } from '../../utils/protocol/answer-api';
import type { Environment, PageLink, Ticket } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import { isOver, TICKET_STATUSES, type TicketStatus } from '../../utils/tickets/ticket-status';
import type { PersonRow } from './people';
import type { Query } from './sql';
import { selectTicket, type TicketRow, toTicket } from './ticket-rows';
import { visibleTo } from './visibility';

/** What the rules need to know of a ticket before they change it. */
export interface TicketCore {
  id: string;
  requesterId: string;
  status: TicketStatus;
  comments: number;
  contentHash: Buffer;
  /** The ticket in which the talk goes on. */
  mergedInto: string | null;
}

export interface NewTicketRow {
  id: string;
  requesterId: string;
  summary: string;
  locale: Locale;
  answer: Answer;
  page: PageLink | null;
  environment: Environment;
  contentHash: Buffer;
  at: Date;
}

export interface PagePlace {
  updatedAt: Date;
  id: string;
}

const OPEN = TICKET_STATUSES.filter((status) => !isOver(status));

const core = (query: Query) => query`
  t.id, t.requester_id as "requesterId", t.status, t.comments, t.content_hash as "contentHash",
  t.merged_into as "mergedInto"`;

export async function ticketCore(query: Query, id: string): Promise<TicketCore | null> {
  const [row] = await query<TicketCore[]>`select ${core(query)} from ticket t where t.id = ${id}`;
  return row ?? null;
}

/** The ticket, locked until the transaction ends; for a requester (`viewer`) only one they may see. */
export async function lockTicket(
  query: Query,
  id: string,
  viewer: PersonRow | null,
): Promise<TicketCore | null> {
  const [row] = await query<TicketCore[]>`
    select ${core(query)} from ticket t
    where t.id = ${id} and ${viewer ? visibleTo(query, viewer) : query`true`} for no key update`;
  return row ?? null;
}

/** The ticket in which the talk of this one goes on, most often itself; locked, and so are those on the way. */
export async function lockWhereItGoesOn(
  query: Query,
  id: string,
  viewer: PersonRow,
): Promise<TicketCore | null> {
  let ticket = await lockTicket(query, id, viewer);
  while (ticket?.mergedInto) ticket = await lockTicket(query, ticket.mergedInto, viewer);
  return ticket;
}

/** Says where the talk of a ticket goes on; null: there again. */
export async function setMergedInto(query: Query, id: string, into: string | null): Promise<void> {
  await query`update ticket set merged_into = ${into} where id = ${id}`;
}

/** Adds a ticket whose first comment is about to be written. @returns false when the id is taken */
export async function addTicket(query: Query, row: NewTicketRow): Promise<boolean> {
  const rows = await query`
    insert into ticket (id, number, requester_id, summary, status, locale, answer, page, environment, content_hash, comments,
      created_at, updated_at)
    values (${row.id}, nextval('ticket_number'), ${row.requesterId}, ${row.summary}, 'new', ${row.locale},
      ${query.json({ ...row.answer })}, ${row.page ? query.json({ ...row.page }) : null}, ${query.json({ ...row.environment })}, ${row.contentHash}, 1,
      ${row.at}, ${row.at})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
}

/** Changes a ticket that is locked. Time of activity never goes back, whatever the clock does. */
export async function changeTicket(
  query: Query,
  id: string,
  { status, comments, agentId, by, at }: TicketChange,
): Promise<void> {
  await query`
    update ticket set status = ${status}, comments = ${comments},
      last_agent_id = coalesce(${agentId}::uuid, last_agent_id), updated_at = greatest(updated_at, ${at}),
      status_by = case when status = ${status} then status_by else ${by} end,
      status_at = case when status = ${status} then status_at else ${at} end
    where id = ${id}`;
  if (isOver(status)) await keepSolution(query, id, at);
  else await query`update ticket set solution_position = null, solved_at = null where id = ${id}`;
}

/** What the team wrote last is what solved it, as long as it is over; an earlier end stands. */
async function keepSolution(query: Query, id: string, at: Date): Promise<void> {
  await query`
    update ticket t set solved_at = ${at}, solution_position =
      (select max(c.position) from comment c where c.ticket_id = t.id and c.agent_id is not null)
    where t.id = ${id} and t.solved_at is null`;
}

export interface TicketChange {
  status: TicketStatus;
  /** How many there are now. */
  comments: number;
  /** Who of the team has written; null when nobody has. */
  agentId: string | null;
  by: 'requester' | 'agent';
  at: Date;
}

/** Changes how the requester of a ticket wants to be answered. */
export async function changeAnswer(query: Query, id: string, answer: Answer): Promise<void> {
  await query`update ticket set answer = ${query.json({ ...answer })} where id = ${id}`;
}

export async function ticketFor(query: Query, viewer: PersonRow, id: string): Promise<Ticket | null> {
  return (await ticketsByIds(query, viewer, [id]))[0] ?? null;
}

/** Those of these tickets that the viewer may see, latest activity first. */
export async function ticketsByIds(query: Query, viewer: PersonRow, ids: string[]): Promise<Ticket[]> {
  if (ids.length === 0) return [];
  const rows = await query<TicketRow[]>`
    ${selectTicket(query, viewer)} where t.id in ${query(ids)} and ${visibleTo(query, viewer)}
    order by t.updated_at desc, t.id desc`;
  return rows.map((row) => toTicket(row, viewer));
}

/** When something last happened to a ticket of the viewer's that is not over, and to one that is. */
export async function lastActivity(
  query: Query,
  viewer: PersonRow,
): Promise<{ open: Date | null; over: Date | null }> {
  const [row] = await query<{ open: Date | null; over: Date | null }[]>`
    select max(t.updated_at) filter (where t.status in ${query(OPEN)}) as open,
      max(t.updated_at) filter (where t.status not in ${query(OPEN)}) as over
    from ticket t where ${visibleTo(query, viewer)}`;
  return row ?? { open: null, over: null };
}
