import type { Query } from './sql';

/** Where every desk process hears what another one, or itself, has changed. */
export const NEWS_CHANNEL = 'handrail_news';

/** A payload takes 8,000 bytes at most; an id and its comma take 37. */
const IDS_A_PAYLOAD = 200;

export type News =
  /** Something has happened for these people, or what they may see has changed. */
  | { kind: 'people'; ids: string[] }
  /** A session has ended; the hash of its token in hexadecimal. */
  | { kind: 'session'; tokenHash: string }
  /** The line is alive. */
  | { kind: 'beat' };

/** Tells all desks, when the transaction commits, that these people have to look. */
export async function announcePeople(query: Query, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += IDS_A_PAYLOAD)
    await announce(query, `people ${ids.slice(from, from + IDS_A_PAYLOAD).join(',')}`);
}

/** Tells all desks, when the transaction commits, that a token is worth nothing any more. */
export const announceEnd = (query: Query, tokenHash: Buffer): Promise<void> =>
  announce(query, `session ${tokenHash.toString('hex')}`);

export const announceBeat = (query: Query): Promise<void> => announce(query, 'beat');

async function announce(query: Query, payload: string): Promise<void> {
  await query`select pg_notify(${NEWS_CHANNEL}, ${payload})`;
}

/** What a payload says; null for what no desk of this kind has written. */
export function readNews(payload: string): News | null {
  const [kind, words = ''] = payload.split(' ');
  if (kind === 'people') return { kind, ids: words.split(',') };
  if (kind === 'session') return { kind, tokenHash: words };
  return kind === 'beat' ? { kind } : null;
}
