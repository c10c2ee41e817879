import { anywhere } from './conditions';
import type { Query } from './sql';

/**
 * The tickets that hold every one of these words, in what they are about, who asks, or what anybody wrote. The words are
 * looked for one after the other, the longest first and each only in what held those before: the first costs a look at
 * every comment, the others next to nothing.
 */
export async function ticketsHolding(query: Query, words: string[]): Promise<string[]> {
  let among: string[] | null = null;
  for (const word of words.toSorted((one, other) => other.length - one.length)) {
    among = await holding(query, word, among);
    if (among.length === 0) return among;
  }
  return among ?? [];
}

async function holding(query: Query, word: string, among: string[] | null): Promise<string[]> {
  const pattern = anywhere(word);
  const within = (column: 't.id' | 'w.ticket_id' | 'n.ticket_id') =>
    among ? query`and ${query(column)} = any(${among}::uuid[])` : query``;
  const rows = await query<{ id: string }[]>`
    select t.id from ticket t
      join person r on r.id = t.requester_id
      left join organization o on o.id = r.organization_id
      where (t.number::text = ${word} or t.summary ilike ${pattern} or r.name ilike ${pattern}
        or r.email ilike ${pattern} or o.name ilike ${pattern}) ${within('t.id')}
    union select w.ticket_id from comment w where w.body ilike ${pattern} ${within('w.ticket_id')}
    union select n.ticket_id from note n where n.body ilike ${pattern} ${within('n.ticket_id')}`;
  return rows.map(({ id }) => id);
}
