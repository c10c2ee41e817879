import type { Attachment } from '../../utils/protocol/attachment-api';
import type { PersonRow } from './people';
import type { Query } from './sql';
import { visibleTo } from './visibility';

export interface AttachmentRow extends Attachment {
  personId: string;
  commentId: string | null;
  /** Below the folder of files. */
  path: string;
}

const columns = (query: Query) => query`
  x.id, x.name, x.type, x.bytes, x.sha256, x.kind, x.path, x.person_id as "personId", x.comment_id as "commentId"`;

export async function attachmentById(query: Query, id: string): Promise<AttachmentRow | null> {
  const [row] = await query<AttachmentRow[]>`select ${columns(query)} from attachment x where x.id = ${id}`;
  return row ?? null;
}

/** @returns false when the id is taken; nothing changes then */
export async function addAttachment(query: Query, row: AttachmentRow, at: Date): Promise<boolean> {
  const rows = await query`
    insert into attachment (id, person_id, name, type, kind, bytes, sha256, path, created_at)
    values (${row.id}, ${row.personId}, ${row.name}, ${row.type}, ${row.kind}, ${row.bytes}, ${row.sha256},
      ${row.path}, ${at})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
}

/** What this person has uploaded and not yet sent with a comment, of these ids; locked until the transaction ends. */
export async function lockUnsent(query: Query, personId: string, ids: string[]): Promise<AttachmentRow[]> {
  if (ids.length === 0) return [];
  return query<AttachmentRow[]>`
    select ${columns(query)} from attachment x
    where x.id in ${query(ids)} and x.person_id = ${personId} and x.comment_id is null
    order by x.id for update`;
}

export async function attach(query: Query, commentId: string, ids: string[]): Promise<void> {
  for (const [place, id] of ids.entries()) {
    await query`update attachment set comment_id = ${commentId}, place = ${place} where id = ${id}`;
  }
}

/** An attachment that this person uploaded, or that hangs on a ticket they may see. */
export async function attachmentFor(
  query: Query,
  viewer: PersonRow,
  id: string,
): Promise<AttachmentRow | null> {
  const [row] = await query<AttachmentRow[]>`
    select ${columns(query)} from attachment x
    left join comment c on c.id = x.comment_id
    left join ticket t on t.id = c.ticket_id
    where x.id = ${id} and (x.person_id = ${viewer.id} or (t.id is not null and ${visibleTo(query, viewer)}))`;
  return row ?? null;
}

/** An attachment that has been sent with a comment: what the team may see. */
export async function sentAttachment(query: Query, id: string): Promise<AttachmentRow | null> {
  const [row] = await query<AttachmentRow[]>`
    select ${columns(query)} from attachment x where x.id = ${id} and x.comment_id is not null`;
  return row ?? null;
}
