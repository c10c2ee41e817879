import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from '../../../server/db/sql';
import type { Wish } from './journal';

/** What is wrong, one line each; all empty when nothing is. */
export interface Findings {
  /** Acknowledged and not there, or not as it was sent. */
  lost: string[];
  doubled: string[];
  /** Written in part. */
  partial: string[];
}

interface Place {
  sql: Sql;
  dataFolder: string;
}

/** Reads the desk's own database and files, and asks no client and no desk. */
export async function judge({ sql, dataFolder }: Place, wishes: Wish[]): Promise<Findings> {
  const lost: string[] = [];
  const there = await marks(sql);
  for (const wish of wishes)
    if (!(await isThere({ sql, dataFolder }, wish, there))) lost.push(`${wish.kind} ${wish.id}`);
  return { lost, doubled: await doubled(sql), partial: await partial(sql) };
}

/** Which words stand under which id. */
async function marks(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; mark: string }[]>`
    select id, summary as mark from ticket union all select id, body from comment
    union all select id, text from feedback`;
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

async function isThere(place: Place, wish: Wish, there: Map<string, string>): Promise<boolean> {
  if (wish.kind === 'attachment') return isWhole(place, wish);
  if (there.get(wish.id) !== wish.mark) return false;
  if (wish.files.length === 0) return true;
  const hanging = await place.sql<{ id: string }[]>`
    select x.id from attachment x join comment c on c.id = x.comment_id
    where x.id in ${place.sql(wish.files)} and c.body = ${wish.mark}`;
  return hanging.length === wish.files.length;
}

async function isWhole({ sql, dataFolder }: Place, { id, body }: Wish): Promise<boolean> {
  const [row] = await sql<{ path: string; sha256: string }[]>`
    select path, sha256 from attachment where id = ${id}`;
  if (!row) return false;
  const bytes = await readFile(path.join(dataFolder, 'files', row.path)).catch(() => Buffer.alloc(0));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === row.sha256 && bytes.toString() === body;
}

const lines = (what: string, rows: object[]): string[] => rows.map((row) => `${what} ${JSON.stringify(row)}`);

/** Every wish has words of its own: the same words twice are one wish that was kept twice. */
async function doubled(sql: Sql): Promise<string[]> {
  const tickets = await sql`select summary from ticket group by summary having count(*) > 1`;
  const comments = await sql`select body from comment group by body having count(*) > 1`;
  const feedback = await sql`select text from feedback group by text having count(*) > 1`;
  return [...lines('ticket', tickets), ...lines('comment', comments), ...lines('feedback', feedback)];
}

/** What one transaction writes is there whole: threads from 1 without gaps, and an event for each. */
async function partial(sql: Sql): Promise<string[]> {
  const threads = await sql`
    select t.id from ticket t left join comment c on c.ticket_id = t.id
    group by t.id having count(c.id) <> t.comments or min(c.position) is distinct from 1 or max(c.position) <> t.comments`;
  const untold = await sql`
    select c.id from comment c where not exists (select 1 from event e where e.comment_id = c.id)`;
  const feeds = await sql`
    select p.id from person p left join event e on e.person_id = p.id
    group by p.id having count(e.seq) <> p.last_seq or coalesce(max(e.seq), 0) <> p.last_seq`;
  return [...lines('thread', threads), ...lines('comment without an event', untold), ...lines('feed', feeds)];
}
