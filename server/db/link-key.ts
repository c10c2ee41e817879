import type { Query } from './sql';

/** The key under which this desk signs links to files. */
export async function linkKey(query: Query): Promise<string> {
  const [row] = await query<{ key: string }[]>`select link_key as key from desk`;
  if (!row) throw new Error('The desk has lost its row');
  return row.key;
}
