import type { AgentFace } from '../../utils/protocol/desk-api';
import type { InboxCallback, InboxCallbacks } from '../inbox/lists-protocol';
import type { InboxCall } from '../inbox/protocol';
import type { Query } from './sql';

/** Calls that agents made, and who still waits for one. */

export interface NewCallRow {
  id: string;
  ticketId: string;
  agentId: string;
  reached: boolean;
  at: Date;
}

/**
 * Position of the last thing that answered a ticket `t`: a comment of the team, or a call that reached the requester.
 * What they wrote after it waits.
 */
const answeredUpTo = (query: Query) => query`
  greatest(
    coalesce((select max(u.position) from comment u where u.ticket_id = t.id and u.agent_id is not null), 0),
    coalesce((select max(k.after_position) from phone_call k where k.ticket_id = t.id and k.reached), 0))`;

const wantsCall = (query: Query) => query`
  t.answer->>'channel' = 'call' and t.status in ('new', 'open') and t.comments > ${answeredUpTo(query)}`;

/** Writes down a call to a requester who waits; the same call twice is one. @returns false when the id is another's */
export async function addCall(query: Query, row: NewCallRow): Promise<boolean> {
  await query`
    insert into phone_call (id, ticket_id, after_position, agent_id, reached, waited_since, created_at)
    select ${row.id}, t.id, t.comments, ${row.agentId}, ${row.reached},
      coalesce((select w.created_at from comment w
        where w.ticket_id = t.id and w.position = least(t.comments, ${answeredUpTo(query)} + 1)), ${row.at}), ${row.at}
    from ticket t where t.id = ${row.ticketId}
    on conflict (id) do nothing`;
  const [there] = await query`
    select 1 from phone_call where id = ${row.id} and ticket_id = ${row.ticketId} and agent_id = ${row.agentId}`;
  return there !== undefined;
}

/** @returns false when this agent made no such call */
export async function removeCall(
  query: Query,
  { id, ticketId, agentId }: Pick<NewCallRow, 'id' | 'ticketId' | 'agentId'>,
): Promise<boolean> {
  const rows = await query`
    delete from phone_call where id = ${id} and ticket_id = ${ticketId} and agent_id = ${agentId} returning id`;
  return rows.length > 0;
}

interface CallRow extends Omit<AgentFace, 'id'> {
  id: string;
  ticketId: string;
  after: number;
  reached: boolean;
  createdAt: Date;
  agentId: string;
}

const selectCall = (query: Query) => query`
  select k.id, k.ticket_id as "ticketId", k.after_position as after, k.reached, k.created_at as "createdAt",
    a.id as "agentId", a.name, a.photo
  from phone_call k join agent a on a.id = k.agent_id`;

const callerOf = ({ agentId, name, photo }: CallRow): AgentFace => ({ id: agentId, name, photo });

/** The calls about a ticket that stand after this position or later, oldest first. */
export async function callsFrom(query: Query, ticketId: string, position: number): Promise<InboxCall[]> {
  const rows = await query<CallRow[]>`
    ${selectCall(query)} where k.ticket_id = ${ticketId} and k.after_position >= ${position}
    order by k.after_position, k.created_at, k.id`;
  return rows.map((row) => ({
    id: row.id,
    after: row.after,
    agent: callerOf(row),
    reached: row.reached,
    createdAt: row.createdAt.toISOString(),
  }));
}

interface CallbackRow extends Omit<InboxCallback, 'requester' | 'since' | 'tries' | 'assignee'> {
  name: string;
  organization: string | null;
  since: Date;
  answeredUpTo: number;
  agentId: string | null;
  agentName: string | null;
  agentPhoto: string | null;
}

/** Who wants to be called and was not reached since they wrote, the longest waiting first. */
export async function callbacks(query: Query, most: number): Promise<InboxCallback[]> {
  const rows = await query<CallbackRow[]>`
    select q.*, w.created_at as since from (
      select t.id as "ticketId", t.number, t.summary, r.name, o.name as organization, t.answer->>'phone' as phone,
        t.answer->>'language' as language, ${answeredUpTo(query)} as "answeredUpTo",
        a.id as "agentId", a.name as "agentName", a.photo as "agentPhoto"
      from ticket t
      join person r on r.id = t.requester_id
      left join organization o on o.id = r.organization_id
      left join agent a on a.id = t.assignee_id
      where ${wantsCall(query)}) q
    join comment w on w.ticket_id = q."ticketId" and w.position = q."answeredUpTo" + 1
    order by w.created_at, q."ticketId" limit ${most}`;
  const tries = await triesOf(query, rows);
  return rows.map((row) => ({
    ticketId: row.ticketId,
    number: row.number,
    summary: row.summary,
    requester: { name: row.name, organization: row.organization },
    phone: row.phone,
    language: row.language,
    since: row.since.toISOString(),
    tries: tries
      .filter(({ ticketId, after }) => ticketId === row.ticketId && after > row.answeredUpTo)
      .map((call) => ({ agent: callerOf(call), createdAt: call.createdAt.toISOString() })),
    assignee:
      row.agentId === null ? null : { id: row.agentId, name: row.agentName ?? '', photo: row.agentPhoto },
  }));
}

async function triesOf(query: Query, rows: CallbackRow[]): Promise<CallRow[]> {
  if (rows.length === 0) return [];
  return query<CallRow[]>`
    ${selectCall(query)} where k.ticket_id in ${query(rows.map(({ ticketId }) => ticketId))} and not k.reached
    order by k.created_at, k.id`;
}

export async function callbackCount(query: Query): Promise<number> {
  const [row] = await query<
    { count: number }[]
  >`select count(*) as count from ticket t where ${wantsCall(query)}`;
  return row?.count ?? 0;
}

/** Calls of the day that it is at an instant in a time zone, as far as they reached somebody, and the longest of their waits. */
export async function callsOfToday(
  query: Query,
  { at, timeZone }: { at: Date; timeZone: string },
): Promise<InboxCallbacks['today']> {
  const [row] = await query<InboxCallbacks['today'][]>`
    select count(*) as reached,
      round(extract(epoch from max(created_at - waited_since)) / 60)::integer as "longestWaitMinutes"
    from phone_call where reached
      and created_at >= date_trunc('day', ${at}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;
  return row ?? { reached: 0, longestWaitMinutes: null };
}
