import type { Query } from './sql';

/** Moves a person's mark forward, never back. @returns true when it moved */
export async function moveReadMark(
  query: Query,
  { personId, ticketId, position }: { personId: string; ticketId: string; position: number },
): Promise<boolean> {
  const rows = await query`
    insert into read_mark (person_id, ticket_id, position) values (${personId}, ${ticketId}, ${position})
    on conflict (person_id, ticket_id) do update set position = excluded.position
    where read_mark.position < excluded.position returning position`;
  return rows.length > 0 && position > 0;
}
