import { database } from '../../utils/storage/database';
import { readSetting } from '../../utils/storage/settings';
import { filesOf } from '../../utils/tickets/outbox-entry';

/** A page keeps its draft this long, at most, after it was handed a new picture. */
const PATIENCE_MS = 5_000;

/**
 * Deletes files that no draft and no outbox entry speaks of, of whatever account: left by a page that was closed while
 * its picture was taken. A file must be found alone twice, so that one on its way into a draft stays. Never throws:
 * what stays behind is found at the next start.
 */
export async function cleanFiles(patience = PATIENCE_MS): Promise<void> {
  try {
    const alone = await findLoneFiles();
    if (alone.length === 0) return;
    await new Promise((done) => setTimeout(done, patience));
    const { files, pictureEdits, drafts, outbox, settings } = database;
    await database.transaction('rw', [files, pictureEdits, drafts, outbox, settings], async () => {
      const still = new Set(await findLoneFiles());
      const gone = alone.filter((id) => still.has(id));
      await files.bulkDelete(gone);
      await pictureEdits.bulkDelete(gone);
    });
  } catch (error) {
    console.error(error);
  }
}

async function findLoneFiles(): Promise<string[]> {
  const [ids, drafts, entries, carried] = await Promise.all([
    database.files.toCollection().primaryKeys(),
    database.drafts.toArray(),
    database.outbox.toArray(),
    readSetting('carried'),
  ]);
  const spoken = new Set([
    ...drafts.flatMap(({ fileIds }) => fileIds),
    ...(carried?.fileIds ?? []),
    ...entries.flatMap(({ content }) => filesOf(content).map(({ id }) => id)),
  ]);
  return ids.filter((id) => !spoken.has(id));
}
