import type { Query } from './sql';

/** What an agent has seen of a ticket, and who has it. Neither counts as a change of the ticket. */

/** Moves an agent's mark forward, never back and never beyond the last comment. */
export async function moveAgentMark(
  query: Query,
  { agentId, ticketId, position }: { agentId: string; ticketId: string; position: number },
): Promise<void> {
  await query`
    insert into agent_read_mark (agent_id, ticket_id, position)
    select ${agentId}, id, least(${position}::integer, comments) from ticket where id = ${ticketId}
    on conflict (agent_id, ticket_id) do update set position = greatest(agent_read_mark.position, excluded.position)`;
}

export async function agentMark(query: Query, agentId: string, ticketId: string): Promise<number> {
  const [row] = await query<{ position: number }[]>`
    select position from agent_read_mark where agent_id = ${agentId} and ticket_id = ${ticketId}`;
  return row?.position ?? 0;
}

export async function assignTicket(query: Query, ticketId: string, agentId: string | null): Promise<void> {
  await query`update ticket set assignee_id = ${agentId} where id = ${ticketId}`;
}

/** Gives a ticket that nobody has to this agent. */
export async function assignIfNobodys(query: Query, ticketId: string, agentId: string): Promise<void> {
  await query`update ticket set assignee_id = ${agentId} where id = ${ticketId} and assignee_id is null`;
}
