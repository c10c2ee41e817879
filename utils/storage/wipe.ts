import { forgetCopies } from './copies';
import { database } from './database';
import type { SettingKey } from './setting';

const KEPT_AT_SIGN_OUT: ReadonlySet<SettingKey> = new Set([
  'desk',
  'locale',
  'language',
  'preferences',
  'opened',
  'notices',
  'articles',
]);

/** Removes what belongs to an account from this device. The desk's address and its public articles stay. */
export async function wipeAccount(): Promise<void> {
  const tables = [
    database.tickets,
    database.comments,
    database.drafts,
    database.files,
    database.pictureEdits,
    database.outbox,
    database.pictures,
    database.faces,
    database.pendingReads,
    database.setAside,
  ];
  await database.transaction('rw', [...tables, database.settings], async () => {
    await Promise.all(tables.map((table) => table.clear()));
    await database.settings.filter(({ key }) => !KEPT_AT_SIGN_OUT.has(key)).delete();
  });
  await forgetCopies();
}

/** Removes the articles of a desk, with their search index, when another desk takes its place. */
export async function wipeHelp(): Promise<void> {
  const tables = [database.summaries, database.texts, database.searchIndexes];
  await database.transaction('rw', [...tables, database.settings], async () => {
    await Promise.all(tables.map((table) => table.clear()));
    await database.settings.delete('articles');
  });
}

/** Removes what was fetched from the desk, when it turns out to be another desk or a database set back. */
export async function wipeFetched(): Promise<void> {
  const tables = [database.tickets, database.comments, database.pendingReads];
  await database.transaction('rw', [...tables, database.settings], async () => {
    await Promise.all(tables.map((table) => table.clear()));
    await database.settings.delete('movedTickets');
  });
}
