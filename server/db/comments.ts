import type { Comment } from '../../utils/protocol/desk-api';
import { type AttachmentRow, attachmentColumns, toAttachment } from './attachments';
import type { Query } from './sql';

export interface NewCommentRow {
  id: string;
  ticketId: string;
  position: number;
  personId: string | null;
  agentId: string | null;
  body: string;
  contentHash: Buffer;
  at: Date;
}

export interface CommentIdentity {
  ticketId: string;
  personId: string | null;
  agentId: string | null;
  contentHash: Buffer;
}

/** @returns false when the id is taken; nothing changes then */
export async function addComment(query: Query, row: NewCommentRow): Promise<boolean> {
  const rows = await query`
    insert into comment (id, ticket_id, position, person_id, agent_id, body, content_hash, created_at)
    values (${row.id}, ${row.ticketId}, ${row.position}, ${row.personId}, ${row.agentId}, ${row.body},
      ${row.contentHash}, ${row.at})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
}

export async function commentIdentity(query: Query, id: string): Promise<CommentIdentity | null> {
  const [row] = await query<CommentIdentity[]>`
    select ticket_id as "ticketId", person_id as "personId", agent_id as "agentId", content_hash as "contentHash"
    from comment where id = ${id}`;
  return row ?? null;
}

interface CommentRow {
  id: string;
  ticketId: string;
  position: number;
  agentId: string | null;
  authorId: string;
  authorName: string;
  photo: string | null;
  body: string;
  createdAt: Date;
}

const selectComment = (query: Query) => query`
  select c.id, c.ticket_id as "ticketId", c.position, c.agent_id as "agentId",
    coalesce(c.agent_id, c.person_id) as "authorId", coalesce(a.name, p.name) as "authorName", a.photo,
    c.body, c.created_at as "createdAt"
  from comment c left join agent a on a.id = c.agent_id left join person p on p.id = c.person_id`;

/** The comments with these ids, in order of ticket and position. */
export async function commentsByIds(query: Query, ids: string[]): Promise<Comment[]> {
  if (ids.length === 0) return [];
  const rows = await query<CommentRow[]>`
    ${selectComment(query)} where c.id in ${query(ids)} order by c.created_at, c.ticket_id, c.position`;
  return withAttachments(query, rows);
}

/** At most `most` comments of a thread below a position, the newest ones, in order of position. */
export async function commentsBefore(
  query: Query,
  { ticketId, before, most }: { ticketId: string; before: number; most: number },
): Promise<Comment[]> {
  const rows = await query<CommentRow[]>`
    ${selectComment(query)} where c.ticket_id = ${ticketId} and c.position < ${before}
    order by c.position desc limit ${most}`;
  return withAttachments(query, rows.reverse());
}

async function withAttachments(query: Query, rows: CommentRow[]): Promise<Comment[]> {
  if (rows.length === 0) return [];
  const attachments = await query<AttachmentRow[]>`
    select ${attachmentColumns(query)} from attachment x where comment_id in ${query(rows.map(({ id }) => id))} order by place`;
  return rows.map((row) => ({
    id: row.id,
    ticketId: row.ticketId,
    position: row.position,
    author: {
      kind: row.agentId === null ? 'requester' : 'agent',
      id: row.authorId,
      name: row.authorName,
      photo: row.photo,
    },
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    attachments: attachments.filter(({ commentId }) => commentId === row.id).map(toAttachment),
  }));
}

/** How many messages a person has written since an instant, and when the first of them. */
export async function messagesSince(
  query: Query,
  personId: string,
  since: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const [row] = await query<{ count: number; oldest: Date | null }[]>`
    select count(*) as count, min(created_at) as oldest from comment
    where person_id = ${personId} and created_at > ${since}`;
  return row ?? { count: 0, oldest: null };
}
