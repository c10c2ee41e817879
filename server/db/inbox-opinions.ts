import type { InboxOpinion, InboxOpinionKind, InboxOpinions } from '../inbox/lists-protocol';
import type { Query } from './sql';
import type { PagePlace } from './tickets';

/** What people thought of the help with a ticket, and of the product. */

const SOURCES = {
  feedback: (query: Query) => query`
    select id, person_id, score, text, created_at, null::uuid as ticket_id from feedback`,
  ratings: (query: Query) => query`
    select x.ticket_id as id, t.requester_id as person_id, x.score, x.text, x.created_at, x.ticket_id
    from rating x join ticket t on t.id = x.ticket_id`,
};

export interface Span {
  from: Date;
  to: Date;
}

type Numbers = Pick<InboxOpinions, 'average' | 'count'>;

export async function averageOf(query: Query, kind: InboxOpinionKind, { from, to }: Span): Promise<Numbers> {
  const [row] = await query<Numbers[]>`
    select avg(score)::float8 as average, count(score) as count from (${SOURCES[kind](query)}) o
    where created_at > ${from} and created_at <= ${to}`;
  return row ?? { average: null, count: 0 };
}

/** How often each number was given. */
export async function spreadOf(
  query: Query,
  kind: InboxOpinionKind,
  { from, to }: Span,
): Promise<{ score: number; count: number }[]> {
  return query<{ score: number; count: number }[]>`
    select score, count(*) as count from (${SOURCES[kind](query)}) o
    where created_at > ${from} and created_at <= ${to} and score is not null group by score`;
}

/** The averages of periods of seven days before the end of the span; `ago` counts them back from 0. */
export async function weeklyAverages(
  query: Query,
  kind: InboxOpinionKind,
  { from, to }: Span,
): Promise<(Numbers & { ago: number })[]> {
  return query<(Numbers & { ago: number })[]>`
    select floor(extract(epoch from ${to}::timestamptz - created_at) / 604800)::integer as ago,
      avg(score)::float8 as average, count(score) as count from (${SOURCES[kind](query)}) o
    where created_at > ${from} and created_at <= ${to} and score is not null group by ago`;
}

interface OpinionRow extends Pick<InboxOpinion, 'id' | 'score' | 'text'> {
  createdAt: Date;
  name: string;
  email: string;
  organization: string | null;
  ticketId: string | null;
  number: number;
  summary: string;
  agentId: string | null;
  agentName: string | null;
  agentPhoto: string | null;
}

/** Opinions of a span, newest first; `after` is where the page before ended. */
export async function opinionsOf(
  query: Query,
  kind: InboxOpinionKind,
  { from, to, after, most }: Span & { after: PagePlace | null; most: number },
): Promise<InboxOpinion[]> {
  const rows = await query<OpinionRow[]>`
    select x.id, x.score, x.text, x.created_at as "createdAt", p.name, p.email, o.name as organization,
      t.id as "ticketId", t.number, t.summary, a.id as "agentId", a.name as "agentName", a.photo as "agentPhoto"
    from (${SOURCES[kind](query)}) x
    join person p on p.id = x.person_id
    left join organization o on o.id = p.organization_id
    left join ticket t on t.id = x.ticket_id
    left join agent a on a.id = t.last_agent_id
    where x.created_at > ${from} and x.created_at <= ${to}
    ${after ? query`and (x.created_at, x.id) < (${after.updatedAt}, ${after.id})` : query``}
    order by x.created_at desc, x.id desc limit ${most}`;
  return rows.map(toOpinion);
}

const toOpinion = (row: OpinionRow): InboxOpinion => ({
  id: row.id,
  score: row.score,
  text: row.text,
  createdAt: row.createdAt.toISOString(),
  person: { name: row.name, email: row.email, organization: row.organization },
  ticket:
    row.ticketId === null
      ? null
      : { id: row.ticketId, number: row.number, summary: row.summary, agent: agentOf(row) },
});

const agentOf = ({ agentId, agentName, agentPhoto }: OpinionRow) =>
  agentId === null ? null : { id: agentId, name: agentName ?? '', photo: agentPhoto };
