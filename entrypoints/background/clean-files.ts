import { database } from '../../utils/storage/database';

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
    await database.transaction('rw', database.files, database.drafts, database.outbox, async () => {
      const still = new Set(await findLoneFiles());
      await database.files.bulkDelete(alone.filter((id) => still.has(id)));
    });
  } catch (error) {
    console.error(error);
  }
}

async function findLoneFiles(): Promise<string[]> {
  const [ids, drafts, entries] = await Promise.all([
    database.files.toCollection().primaryKeys(),
    database.drafts.toArray(),
    database.outbox.toArray(),
  ]);
  const spoken = new Set([
    ...drafts.flatMap(({ fileIds }) => fileIds),
    ...entries.flatMap(({ content }) => (content.kind === 'status' ? [] : content.files.map(({ id }) => id))),
  ]);
  return ids.filter((id) => !spoken.has(id));
}
