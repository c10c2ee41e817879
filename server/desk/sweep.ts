import { removeSessionsBefore } from '../db/sessions';
import { removeSignInsBefore } from '../db/sign-ins';
import type { Desk } from './desk';

const DAY = 86_400_000;

/** Forgets codes and sessions that have been over for a day. */
export async function sweep({ sql, clock }: Desk): Promise<void> {
  const dayAgo = new Date(clock().getTime() - DAY);
  await removeSignInsBefore(sql, dayAgo);
  await removeSessionsBefore(sql, dayAgo);
}
