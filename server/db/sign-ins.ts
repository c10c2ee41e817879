import type { Locale } from '../../utils/protocol/limits';
import type { Query } from './sql';

export type Audience = 'requester' | 'agent';

export interface SignInRow {
  id: string;
  audience: Audience;
  email: string;
  locale: Locale;
  challenge: string;
  salt: Buffer;
  codeHash: Buffer;
  tries: number;
  used: boolean;
  expiresAt: Date;
}

const columns = (query: Query) => query`
  id, audience, email, locale, challenge, salt, code_hash as "codeHash", tries, used, expires_at as "expiresAt"`;

export async function addSignIn(query: Query, row: SignInRow, at: Date): Promise<void> {
  await query`
    insert into sign_in (id, audience, email, locale, challenge, salt, code_hash, expires_at, created_at)
    values (${row.id}, ${row.audience}, ${row.email}, ${row.locale}, ${row.challenge}, ${row.salt},
      ${row.codeHash}, ${row.expiresAt}, ${at})`;
}

export async function removeSignIn(query: Query, id: string): Promise<void> {
  await query`delete from sign_in where id = ${id}`;
}

export async function signInById(query: Query, audience: Audience, id: string): Promise<SignInRow | null> {
  const [row] = await query<SignInRow[]>`
    select ${columns(query)} from sign_in where id = ${id} and audience = ${audience}`;
  return row ?? null;
}

/**
 * Takes one of the tries before the code is looked at, so that parallel guesses cannot have more than `most` together.
 * @returns the sign-in with the try counted, or null when it is used, late or has no try left
 */
export async function takeTry(
  query: Query,
  { audience, id, most, at }: { audience: Audience; id: string; most: number; at: Date },
): Promise<SignInRow | null> {
  const [row] = await query<SignInRow[]>`
    update sign_in set tries = tries + 1
    where id = ${id} and audience = ${audience} and not used and tries < ${most} and expires_at > ${at}
    returning ${columns(query)}`;
  return row ?? null;
}

/** @returns false when somebody else has used the code in the meantime */
export async function useSignIn(query: Query, id: string): Promise<boolean> {
  const rows = await query`update sign_in set used = true where id = ${id} and not used returning id`;
  return rows.length > 0;
}

export async function removeSignInsBefore(query: Query, at: Date): Promise<void> {
  await query`delete from sign_in where expires_at < ${at}`;
}
