import type { Answer } from '../../utils/protocol/answer-api';
import type { Environment, PageLink, Ticket } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import { isOver, type TicketStatus } from '../../utils/tickets/ticket-status';
import type { PersonRow } from './people';
import type { Query } from './sql';
import { visibleTo } from './visibility';

/** What the rules need to know of a ticket before they change it. */
export interface TicketCore {
  id: string;
  requesterId: string;
  status: TicketStatus;
  comments: number;
  contentHash: Buffer;
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

const core = (query: Query) => query`
  t.id, t.requester_id as "requesterId", t.status, t.comments, t.content_hash as "contentHash"`;

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

/** Time of activity never goes back, whatever the clock does. */
export async function changeTicket(
  query: Query,
  id: string,
  change: { status: TicketStatus; comments: number; agentId: string | null; at: Date },
): Promise<void> {
  await query`
    update ticket set status = ${change.status}, comments = ${change.comments},
      last_agent_id = coalesce(${change.agentId}::uuid, last_agent_id), updated_at = greatest(updated_at, ${change.at})
    where id = ${id}`;
}

/** Changes how the requester of a ticket wants to be answered. */
export async function changeAnswer(query: Query, id: string, answer: Answer): Promise<void> {
  await query`update ticket set answer = ${query.json({ ...answer })} where id = ${id}`;
}

interface TicketRow {
  id: string;
  number: number;
  summary: string;
  status: TicketStatus;
  requesterId: string;
  requesterName: string;
  createdAt: Date;
  updatedAt: Date;
  comments: number;
  lastId: string;
  lastByAgent: boolean;
  lastName: string;
  excerpt: string;
  lastAt: Date;
  faceId: string | null;
  faceName: string | null;
  facePhoto: string | null;
  readUpTo: number;
  unread: number;
  answer: Answer | null;
}

const selectTicket = (query: Query, viewer: PersonRow) => query`
  select t.id, t.number, t.summary, t.status, t.requester_id as "requesterId", r.name as "requesterName",
    t.created_at as "createdAt", t.updated_at as "updatedAt", t.comments,
    c.id as "lastId", c.agent_id is not null as "lastByAgent", coalesce(ca.name, cp.name) as "lastName",
    left(c.body, 200) as excerpt, c.created_at as "lastAt",
    f.id as "faceId", f.name as "faceName", f.photo as "facePhoto",
    coalesce(m.position, 0) as "readUpTo",
    (select count(*) from comment u
      where u.ticket_id = t.id and u.agent_id is not null and u.position > coalesce(m.position, 0)) as unread,
    case when t.requester_id = ${viewer.id} then t.answer end as answer
  from ticket t
  join person r on r.id = t.requester_id
  join comment c on c.ticket_id = t.id and c.position = t.comments
  left join agent ca on ca.id = c.agent_id
  left join person cp on cp.id = c.person_id
  left join agent f on f.id = t.last_agent_id
  left join read_mark m on m.ticket_id = t.id and m.person_id = ${viewer.id}`;

const toTicket = (row: TicketRow): Ticket => ({
  id: row.id,
  number: row.number,
  summary: row.summary,
  status: row.status,
  requester: { id: row.requesterId, name: row.requesterName },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  comments: row.comments,
  lastComment: {
    id: row.lastId,
    position: row.comments,
    kind: row.lastByAgent ? 'agent' : 'requester',
    name: row.lastName,
    excerpt: row.excerpt,
    createdAt: row.lastAt.toISOString(),
  },
  lastAgent: row.faceId === null ? null : { id: row.faceId, name: row.faceName ?? '', photo: row.facePhoto },
  unread: row.unread,
  readUpTo: row.readUpTo,
  ...(row.answer && { answer: row.answer }),
  can: { reply: true, close: !isOver(row.status), reopen: isOver(row.status) },
});

export async function ticketFor(query: Query, viewer: PersonRow, id: string): Promise<Ticket | null> {
  return (await ticketsByIds(query, viewer, [id]))[0] ?? null;
}

/** Those of these tickets that the viewer may see, latest activity first. */
export async function ticketsByIds(query: Query, viewer: PersonRow, ids: string[]): Promise<Ticket[]> {
  if (ids.length === 0) return [];
  const rows = await query<TicketRow[]>`
    ${selectTicket(query, viewer)} where t.id in ${query(ids)} and ${visibleTo(query, viewer)}
    order by t.updated_at desc, t.id desc`;
  return rows.map(toTicket);
}

export async function ticketPage(
  query: Query,
  viewer: PersonRow,
  { after, most }: { after: PagePlace | null; most: number },
): Promise<Ticket[]> {
  const rows = await query<TicketRow[]>`
    ${selectTicket(query, viewer)} where ${visibleTo(query, viewer)}
    ${after ? query`and (t.updated_at, t.id) < (${after.updatedAt}, ${after.id})` : query``}
    order by t.updated_at desc, t.id desc limit ${most}`;
  return rows.map(toTicket);
}
