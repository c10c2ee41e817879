import { Dexie } from 'dexie';
import type { Locale } from '../protocol/limits';
import { database } from './database';

/** The name of the search index that is kept for a language, without reading its bytes; null when there is none. */
export async function keptIndexName(locale: Locale): Promise<string | null> {
  const names = database.searchIndexes
    .where('[locale+name]')
    .between([locale, Dexie.minKey], [locale, Dexie.maxKey]);
  const [key] = (await names.keys()) as unknown as [string, string][];
  return key?.[1] ?? null;
}
