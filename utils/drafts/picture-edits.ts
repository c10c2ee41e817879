import { database, type KeptEdit } from '../storage/database';

/** What was done to a picture of a draft, and the picture as it was; undefined when it was never edited. */
export const readEdit = (fileId: string): Promise<KeptEdit | undefined> => database.pictureEdits.get(fileId);

export async function keepEdit(edit: KeptEdit): Promise<void> {
  await database.pictureEdits.put(edit);
}

/**
 * Forgets what was done to these pictures, and the pictures as they were.
 * @returns the ids of the files that had something below their boxes
 */
export async function forgetEdits(fileIds: string[]): Promise<string[]> {
  const edits = await database.pictureEdits.bulkGet(fileIds);
  await database.pictureEdits.bulkDelete(fileIds);
  return [...fileIds, ...edits.flatMap((edit) => edit?.base.id ?? [])];
}
