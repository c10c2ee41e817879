import { statfs } from 'node:fs/promises';

/** Kept free for the database, which may lie on the same disk: while there is no room for files, there still is for words. */
export const RESERVE_BYTES = 100 * 1024 * 1024;

/** @throws Error `ENOSPC` when less than this is free where a folder lies */
export async function requireSpace(folder: string, reserve: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= reserve) return;
  throw Object.assign(new Error('The disk is nearly full'), { code: 'ENOSPC' });
}
