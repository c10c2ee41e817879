import { createDeskClient, type DeskClient } from '../../utils/desk-client/desk-client';
import type { Problem } from '../../utils/problems/problem';
import { database } from '../../utils/storage/database';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';

export interface SignedIn {
  client: DeskClient;
  /** Whose tickets, drafts and outbox: see `accountKey`. */
  account: string;
  token: string;
}

/** The client of whoever is signed in; null when nobody is. */
export async function signedIn(): Promise<SignedIn | null> {
  const [desk, account, token] = await Promise.all([
    readSetting('desk'),
    readSetting('account'),
    readSetting('token'),
  ]);
  if (!desk || !account || !token) return null;
  return { client: createDeskClient(desk.address, token.token), account: account.key, token: token.token };
}

/** The client for what is public; null when no desk has been named. */
export async function publicClient(): Promise<DeskClient | null> {
  const desk = await readSetting('desk');
  return desk && createDeskClient(desk.address, null);
}

/**
 * Notes how the last talk with the desk went. A session that the desk has ended is forgotten, the account is not.
 * @param session whose talk it was: that an older one has ended says nothing of the one there is now
 * @returns whether the desk answers well again after it did not
 */
export async function noteTrouble(
  problem: Problem | null,
  { token }: Pick<SignedIn, 'token'>,
): Promise<boolean> {
  return database.transaction('rw', database.settings, async () => {
    if (problem?.code === 'signed-out') {
      if ((await readSetting('token'))?.token !== token) return false;
      await forgetSetting('token');
    }
    const before = await readSetting('trouble');
    if (before?.problem?.code === problem?.code) return false;
    await writeSetting('trouble', { problem, since: Date.now() });
    return problem === null && Boolean(before?.problem);
  });
}
