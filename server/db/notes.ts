import type { InboxNote } from '../inbox/protocol';
import type { Query } from './sql';

/**
 * What agents write for each other. The one room that asks for notes beside the agents' search: nothing that answers
 * requesters may import it.
 */

export interface NewNoteRow {
  id: string;
  ticketId: string;
  after: number;
  agentId: string;
  body: string;
  contentHash: Buffer;
  at: Date;
}

export type NoteIdentity = Pick<NewNoteRow, 'ticketId' | 'agentId' | 'contentHash'>;

/** @returns false when the id is taken; nothing changes then */
export async function addNote(query: Query, row: NewNoteRow): Promise<boolean> {
  const rows = await query`
    insert into note (id, ticket_id, after_position, agent_id, body, content_hash, created_at)
    values (${row.id}, ${row.ticketId}, ${row.after}, ${row.agentId}, ${row.body}, ${row.contentHash}, ${row.at})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
}

export async function noteIdentity(query: Query, id: string): Promise<NoteIdentity | null> {
  const [row] = await query<NoteIdentity[]>`
    select ticket_id as "ticketId", agent_id as "agentId", content_hash as "contentHash" from note where id = ${id}`;
  return row ?? null;
}

/** The notes of a ticket that stand after this position or later, oldest first. */
export async function notesFrom(query: Query, ticketId: string, position: number): Promise<InboxNote[]> {
  const rows = await query<NoteRow[]>`
    select n.id, n.after_position as after, n.body, n.created_at as "createdAt", a.id as "agentId", a.name, a.photo
    from note n join agent a on a.id = n.agent_id
    where n.ticket_id = ${ticketId} and n.after_position >= ${position}
    order by n.after_position, n.created_at, n.id`;
  return rows.map(({ agentId, name, photo, createdAt, ...note }) => ({
    ...note,
    author: { id: agentId, name, photo },
    createdAt: createdAt.toISOString(),
  }));
}

interface NoteRow {
  id: string;
  after: number;
  body: string;
  createdAt: Date;
  agentId: string;
  name: string;
  photo: string | null;
}
