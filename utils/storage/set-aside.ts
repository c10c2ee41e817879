import { Dexie } from 'dexie';
import type { HandrailDatabase } from './database';
import type { BadRow } from './guard-reads';
import type { SettingKey } from './setting';

/** What the person has made: it is set aside to be saved. Everything else comes back from the desk. */
const THEIRS: ReadonlySet<string> = new Set(['drafts', 'files', 'outbox', 'pictureEdits']);

/** What has to be forgotten for the rows of a table to be fetched again, whole. */
const FETCHED_SINCE: Readonly<Record<string, SettingKey>> = {
  tickets: 'changes',
  comments: 'changes',
  summaries: 'articles',
};

/**
 * Takes damaged rows out of the way, each once: what was written by the person goes to the table `setAside`, and they are
 * told by the setting `damage`; what was fetched is thrown away and asked for again.
 */
export class SetAside {
  private readonly under = new Set<string>();

  constructor(private readonly database: HandrailDatabase) {}

  /** Called while something is read, so the work begins later, in a transaction of its own. Never throws. */
  readonly report = (bad: BadRow): void => {
    const id = `${bad.table} ${JSON.stringify(bad.key)}`;
    if (bad.key === undefined || this.under.has(id)) return;
    this.under.add(id);
    setTimeout(() => {
      Dexie.ignoreTransaction(() => this.take(id, bad))
        .catch((error: unknown) => console.error(error))
        .finally(() => this.under.delete(id));
    });
  };

  private take(id: string, { table, key, row }: BadRow): Promise<void> {
    const { database } = this;
    const from = database.table(table);
    return database.transaction('rw', from, database.setAside, database.settings, async () => {
      // Read again: somebody may have written a good one since.
      if (await from.get(key as string)) return;
      if (THEIRS.has(table)) await this.keep(id, table, row);
      await from.delete(key as string);
      const since = FETCHED_SINCE[table];
      if (since) await database.settings.delete(since);
    });
  }

  private async keep(id: string, table: string, row: unknown): Promise<void> {
    const { setAside, settings } = this.database;
    await setAside.put({ id, table, row, at: Date.now() });
    const before = (await settings.get('damage'))?.value as { restored: number; lost: boolean } | undefined;
    const { restored = 0, lost = false } = before ?? {};
    const value = { setAside: await setAside.count(), restored, lost, at: Date.now() };
    await settings.put({ key: 'damage', value });
  }
}
