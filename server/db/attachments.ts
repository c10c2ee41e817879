import type { Attachment } from '../../utils/protocol/attachment-api';
import type { PersonRow } from './people';
import type { Query } from './sql';
import { visibleTo } from './visibility';

/** An attachment as the database knows one. */
export interface AttachmentRow extends Omit<Attachment, 'width' | 'height' | 'preview'> {
  /** Pixels, of pictures. */
  width: number | null;
  height: number | null;
  personId: string;
  commentId: string | null;
  /** Below the folder of files. */
  path: string;
  /** Of the preview, which lies beside the file; null when there is none. */
  previewBytes: number | null;
  previewSha256: string | null;
}

/** Where the preview of a file lies. */
export const previewPlace = (path: string): string => `${path}.preview`;

/** What everybody who may see it is told. */
export const toAttachment = ({ width, height, previewBytes, ...row }: AttachmentRow): Attachment => ({
  id: row.id,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  sha256: row.sha256,
  kind: row.kind,
  ...(width !== null && height !== null && { width, height }),
  ...(previewBytes !== null && { preview: true }),
});

/** Of `attachment x`. */
export const attachmentColumns = (query: Query) => query`
  x.id, x.name, x.type, x.bytes, x.sha256, x.kind, x.width, x.height, x.path, x.person_id as "personId",
  x.comment_id as "commentId", x.preview_bytes as "previewBytes", x.preview_sha256 as "previewSha256"`;

export async function attachmentById(query: Query, id: string): Promise<AttachmentRow | null> {
  const [row] = await query<
    AttachmentRow[]
  >`select ${attachmentColumns(query)} from attachment x where x.id = ${id}`;
  return row ?? null;
}

/** @returns false when the id is taken; nothing changes then */
export async function addAttachment(query: Query, row: AttachmentRow, at: Date): Promise<boolean> {
  const rows = await query`
    insert into attachment (id, person_id, name, type, kind, bytes, sha256, width, height, path, preview_bytes,
      preview_sha256, created_at)
    values (${row.id}, ${row.personId}, ${row.name}, ${row.type}, ${row.kind}, ${row.bytes}, ${row.sha256},
      ${row.width}, ${row.height}, ${row.path}, ${row.previewBytes}, ${row.previewSha256}, ${at})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
}

/** What this person has uploaded and not yet sent with a comment, of these ids; locked until the transaction ends. */
export async function lockUnsent(query: Query, personId: string, ids: string[]): Promise<AttachmentRow[]> {
  if (ids.length === 0) return [];
  return query<AttachmentRow[]>`
    select ${attachmentColumns(query)} from attachment x
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
    select ${attachmentColumns(query)} from attachment x
    left join comment c on c.id = x.comment_id
    left join ticket t on t.id = c.ticket_id
    where x.id = ${id} and (x.person_id = ${viewer.id} or (t.id is not null and ${visibleTo(query, viewer)}))`;
  return row ?? null;
}

/** An attachment that has been sent with a comment: what the team may see. */
export async function sentAttachment(query: Query, id: string): Promise<AttachmentRow | null> {
  const [row] = await query<AttachmentRow[]>`
    select ${attachmentColumns(query)} from attachment x where x.id = ${id} and x.comment_id is not null`;
  return row ?? null;
}

export interface Uploads {
  /** Since the instant that was asked about. */
  count: number;
  oldest: Date | null;
  /** Of everything that is not sent yet. */
  unsentBytes: number;
}

/** What a person has uploaded since an instant, and what of all they uploaded waits to be sent. */
export async function uploadsOf(query: Query, personId: string, since: Date): Promise<Uploads> {
  const [row] = await query<Uploads[]>`
    select (select count(*) from attachment where person_id = ${personId} and created_at > ${since}) as count,
      (select min(created_at) from attachment where person_id = ${personId} and created_at > ${since}) as oldest,
      (select coalesce(sum(bytes), 0)::bigint from attachment where person_id = ${personId} and comment_id is null)
        as "unsentBytes"`;
  return row ?? { count: 0, oldest: null, unsentBytes: 0 };
}

/** Forgets uploads that were never sent. @returns where their files lie */
export async function removeUnsentBefore(query: Query, at: Date): Promise<string[]> {
  const rows = await query<{ path: string }[]>`
    delete from attachment where comment_id is null and created_at < ${at} returning path`;
  return rows.map(({ path }) => path);
}
