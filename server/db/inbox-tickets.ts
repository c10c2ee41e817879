import type { Answer } from '../../utils/protocol/answer-api';
import type { Environment, PageLink } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import { TICKET_STATUSES, type TicketStatus } from '../../utils/tickets/ticket-status';
import type { InboxPage, InboxThread, InboxTicket, InboxView } from '../inbox/protocol';
import type { Query } from './sql';
import type { PagePlace } from './tickets';

const STATUSES: Record<InboxView, readonly TicketStatus[]> = {
  open: ['new', 'open'],
  calls: ['new', 'open'],
  waiting: ['waiting'],
  over: ['solved', 'closed'],
  all: TICKET_STATUSES,
};

interface InboxRow {
  id: string;
  number: number;
  summary: string;
  status: TicketStatus;
  requesterId: string;
  requesterName: string;
  email: string;
  locale: Locale;
  organization: string | null;
  createdAt: Date;
  updatedAt: Date;
  comments: number;
  lastByAgent: boolean;
  lastName: string;
  excerpt: string;
  lastAt: Date;
  faceId: string | null;
  faceName: string | null;
  facePhoto: string | null;
  answer: Answer;
}

const selectInboxTicket = (query: Query) => query`
  select t.id, t.number, t.summary, t.status, t.requester_id as "requesterId", r.name as "requesterName", r.email,
    t.locale, o.name as organization, t.created_at as "createdAt", t.updated_at as "updatedAt", t.comments,
    c.agent_id is not null as "lastByAgent", coalesce(ca.name, cp.name) as "lastName",
    left(c.body, 200) as excerpt, c.created_at as "lastAt",
    f.id as "faceId", f.name as "faceName", f.photo as "facePhoto", t.answer
  from ticket t
  join person r on r.id = t.requester_id
  join comment c on c.ticket_id = t.id and c.position = t.comments
  left join organization o on o.id = r.organization_id
  left join agent ca on ca.id = c.agent_id
  left join person cp on cp.id = c.person_id
  left join agent f on f.id = t.last_agent_id`;

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
    organization: row.organization,
  },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  comments: row.comments,
  lastComment: {
    kind: row.lastByAgent ? 'agent' : 'requester',
    name: row.lastName,
    excerpt: row.excerpt,
    createdAt: row.lastAt.toISOString(),
  },
  lastAgent: row.faceId === null ? null : { id: row.faceId, name: row.faceName ?? '', photo: row.facePhoto },
  answer: row.answer,
});

export async function inboxTickets(
  query: Query,
  { view, after, most }: { view: InboxView; after: PagePlace | null; most: number },
): Promise<InboxTicket[]> {
  const rows = await query<InboxRow[]>`
    ${selectInboxTicket(query)} where t.status in ${query([...STATUSES[view]])}
    ${view === 'calls' ? query`and t.answer->>'channel' = 'call'` : query``}
    ${after ? query`and (t.updated_at, t.id) < (${after.updatedAt}, ${after.id})` : query``}
    order by t.updated_at desc, t.id desc limit ${most}`;
  return rows.map(toInboxTicket);
}

export async function inboxTicket(query: Query, id: string): Promise<InboxTicket | null> {
  const [row] = await query<InboxRow[]>`${selectInboxTicket(query)} where t.id = ${id}`;
  return row ? toInboxTicket(row) : null;
}

export async function inboxCounts(query: Query): Promise<InboxPage['counts']> {
  const rows = await query<{ status: TicketStatus; tickets: number; calls: number }[]>`
    select status, count(*) as tickets, count(*) filter (where answer->>'channel' = 'call') as calls
    from ticket group by status`;
  const inView = (view: InboxView) =>
    rows
      .filter(({ status }) => STATUSES[view].includes(status))
      .reduce((sum, { tickets, calls }) => sum + (view === 'calls' ? calls : tickets), 0);
  return {
    open: inView('open'),
    calls: inView('calls'),
    waiting: inView('waiting'),
    over: inView('over'),
    all: inView('all'),
  };
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
