import { createHash } from 'node:crypto';
import { rebuildFeed } from '../../server/db/events';
import { type Sql, transaction } from '../../server/db/sql';
import type { Desk } from '../../server/desk/desk';
import { tokenHash } from '../../server/desk/secrets';

/** The token of the n-th person, and the ids of the person and the ticket; made so that both processes know them. */
export const tokenOf = (person: number): string =>
  createHash('sha256').update(`token ${person}`).digest('base64url');

export const idOf = (kind: 'person' | 'ticket' | 'comment' | 'reply', person: number): string =>
  createHash('sha256')
    .update(`${kind} ${person}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const AT_ONCE = 1_000;
const DAY = 86_400_000;

/** Signed-in people, each with an open ticket. */
export async function seedHerd(desk: Desk, people: number): Promise<void> {
  for (let from = 0; from < people; from += AT_ONCE)
    await seedSome(
      desk,
      Array.from({ length: Math.min(AT_ONCE, people - from) }, (_, index) => from + index),
    );
  await desk.sql`analyze`; // as any database that has lived for a while
}

async function seedSome({ sql, clock }: Desk, people: number[]): Promise<void> {
  const at = clock();
  const all = people.map((person) => ({
    id: idOf('person', person),
    email: `person-${person}@example.com`,
    name: `Person ${person}`,
    locale: 'en',
    created_at: at,
  }));
  const sessions = people.map((person) => ({
    token_hash: tokenHash(tokenOf(person)),
    person_id: idOf('person', person),
    csrf: '',
    used_at: at,
    expires_at: new Date(at.getTime() + DAY),
    created_at: at,
  }));
  const comments = people.map((person) => ({
    id: idOf('comment', person),
    ticket_id: idOf('ticket', person),
    position: 1,
    person_id: idOf('person', person),
    body: 'It does not work',
    content_hash: Buffer.alloc(32),
    created_at: at,
  }));
  await transaction(sql, async (query) => {
    await query`insert into person ${query(all)}`;
    await query`insert into session ${query(sessions)}`;
    for (const person of people) await addTicket(query, person, at);
    await query`insert into comment ${query(comments)}`;
    for (const person of people) await rebuildFeed(query, idOf('person', person), at);
  });
}

type Query = Parameters<typeof rebuildFeed>[0];

const addTicket = (query: Query, person: number, at: Date) => query`
  insert into ticket (id, number, requester_id, summary, status, locale, answer, environment, content_hash, comments,
    created_at, updated_at)
  values (${idOf('ticket', person)}, nextval('ticket_number'), ${idOf('person', person)}, 'It does not work', 'open',
    'en', '{"channel": "email", "language": "en"}', '{}', ${Buffer.alloc(32)}, 1, ${at}, ${at})`;

export interface Replies {
  kept: number;
  /** More than one in a ticket. */
  doubled: number;
}

export async function countReplies(sql: Sql): Promise<Replies> {
  const [row] = await sql<Replies[]>`
    select count(*) filter (where comments = 2) as kept, count(*) filter (where comments > 2) as doubled from ticket`;
  return row ?? { kept: Number.NaN, doubled: Number.NaN };
}
