import type { Answer } from '../../utils/protocol/answer-api';
import type { AgentFace, Environment, PageLink } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import type { TicketStatus } from '../../utils/tickets/ticket-status';
import type { InboxThread, InboxTicket } from '../inbox/protocol';
import { inListing, type Listing } from './inbox-listing';
import type { Query } from './sql';
import type { PagePlace } from './tickets';

interface InboxRow {
  id: string;
  number: number;
  summary: string;
  status: TicketStatus;
  requesterId: string;
  requesterName: string;
  email: string;
  locale: Locale;
  administrator: boolean;
  organizationId: string | null;
  organizationName: string | null;
  createdAt: Date;
  updatedAt: Date;
  comments: number;
  unread: number;
  lastByAgent: boolean;
  lastName: string;
  excerpt: string;
  lastAt: Date;
  faceId: string | null;
  faceName: string | null;
  facePhoto: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  assigneePhoto: string | null;
  answer: Answer;
  mergedInto: InboxTicket['mergedInto'];
}

/** @param reader the agent whose unread comments are counted */
const selectInboxTicket = (query: Query, reader: string) => query`
  select t.id, t.number, t.summary, t.status, t.requester_id as "requesterId", r.name as "requesterName", r.email,
    t.locale, r.administrator, o.id as "organizationId", o.name as "organizationName",
    t.created_at as "createdAt", t.updated_at as "updatedAt", t.comments,
    case when t.status in ('new', 'open') and c.person_id is not null then greatest(0, t.comments - greatest(
      coalesce(m.position, 0),
      coalesce((select max(u.position) from comment u where u.ticket_id = t.id and u.agent_id is not null), 0)
    )) else 0 end as unread,
    c.agent_id is not null as "lastByAgent", coalesce(ca.name, cp.name) as "lastName",
    left(c.body, 200) as excerpt, c.created_at as "lastAt",
    f.id as "faceId", f.name as "faceName", f.photo as "facePhoto",
    a.id as "assigneeId", a.name as "assigneeName", a.photo as "assigneePhoto", t.answer,
    case when w.id is not null then json_build_object('id', w.id, 'number', w.number, 'summary', w.summary) end
      as "mergedInto"
  from ticket t
  join person r on r.id = t.requester_id
  join comment c on c.ticket_id = t.id and c.position = t.comments
  left join agent_read_mark m on m.ticket_id = t.id and m.agent_id = ${reader}
  left join organization o on o.id = r.organization_id
  left join agent ca on ca.id = c.agent_id
  left join person cp on cp.id = c.person_id
  left join agent f on f.id = t.last_agent_id
  left join agent a on a.id = t.assignee_id
  left join ticket w on w.id = t.merged_into`;

const face = (id: string | null, name: string | null, photo: string | null): AgentFace | null =>
  id === null ? null : { id, name: name ?? '', photo };

const toInboxTicket = (row: InboxRow): InboxTicket => ({
  id: row.id,
  number: row.number,
  summary: row.summary,
  status: row.status,
  requester: {
    id: row.requesterId,
    name: row.requesterName,
    email: row.email,
    locale: row.locale,
    organization:
      row.organizationId === null ? null : { id: row.organizationId, name: row.organizationName ?? '' },
    administrator: row.administrator,
  },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  comments: row.comments,
  unread: row.unread,
  assignee: face(row.assigneeId, row.assigneeName, row.assigneePhoto),
  lastComment: {
    kind: row.lastByAgent ? 'agent' : 'requester',
    name: row.lastName,
    excerpt: row.excerpt,
    createdAt: row.lastAt.toISOString(),
  },
  lastAgent: face(row.faceId, row.faceName, row.facePhoto),
  answer: row.answer,
  mergedInto: row.mergedInto,
});

/** A page of a listing, latest activity first. */
export async function inboxTickets(
  query: Query,
  { listing, after, most }: { listing: Listing; after: PagePlace | null; most: number },
): Promise<InboxTicket[]> {
  const rows = await query<InboxRow[]>`
    ${selectInboxTicket(query, listing.reader)} where ${inListing(query, listing)}
    ${after ? query`and (t.updated_at, t.id) < (${after.updatedAt}, ${after.id})` : query``}
    order by t.updated_at desc, t.id desc limit ${most}`;
  return rows.map(toInboxTicket);
}

export async function inboxTicket(query: Query, id: string, reader: string): Promise<InboxTicket | null> {
  const [row] = await query<InboxRow[]>`${selectInboxTicket(query, reader)} where t.id = ${id}`;
  return row ? toInboxTicket(row) : null;
}

/** What the requester sent along with the ticket. */
export async function circumstances(
  query: Query,
  ticketId: string,
): Promise<{ page: PageLink | null; environment: Environment }> {
  const [row] = await query<{ page: PageLink | null; environment: Environment }[]>`
    select page, environment from ticket where id = ${ticketId}`;
  return row ?? { page: null, environment: {} };
}

export async function otherTickets(
  query: Query,
  { requesterId, ticketId, most }: { requesterId: string; ticketId: string; most: number },
): Promise<InboxThread['others']> {
  return query<InboxThread['others']>`
    select id, number, summary, status from ticket where requester_id = ${requesterId} and id <> ${ticketId}
    order by updated_at desc, id desc limit ${most}`;
}
