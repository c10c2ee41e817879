import { forget, forgetAll, recall, remember } from '../browser/session-memory';

/** The pixels below the boxes of a screenshot: `data:` URLs of PNGs, by the id of the box. */
export type Patches = Record<string, string>;

const keyOf = (fileId: string): string => `patches ${fileId}`;

/** Keeps them in the browser's memory. Where there is no room, the boxes of this picture cannot be uncovered. */
export const keepPatches = (fileId: string, patches: Patches): Promise<boolean> =>
  remember(keyOf(fileId), patches);

export async function readPatchOf(fileId: string, boxId: string): Promise<string | null> {
  const patches = (await recall(keyOf(fileId))) as Patches | undefined;
  return patches?.[boxId] ?? null;
}

export const forgetPatchesOf = (fileIds: string[]): Promise<void> => forget(fileIds.map(keyOf));

/** Nothing else is kept in that memory. */
export const forgetAllPatches = forgetAll;
