import type { Query } from './sql';

export interface ReplyAddressCheckRow {
  id: string;
  personId: string;
  email: string;
  salt: Buffer;
  codeHash: Buffer;
  tries: number;
  used: boolean;
  expiresAt: Date;
}

const columns = (query: Query) => query`
  id, person_id as "personId", email, salt, code_hash as "codeHash", tries, used, expires_at as "expiresAt"`;

/** The confirmed addresses of a person beside the one of the account, latest first. */
export async function replyAddresses(query: Query, personId: string): Promise<string[]> {
  const rows = await query<{ email: string }[]>`
    select email from reply_address where person_id = ${personId} order by confirmed_at desc, email`;
  return rows.map(({ email }) => email);
}

export async function addReplyAddress(
  query: Query,
  { personId, email, at }: { personId: string; email: string; at: Date },
): Promise<void> {
  await query`
    insert into reply_address (person_id, email, confirmed_at) values (${personId}, ${email}, ${at})
    on conflict (person_id, email) do update set confirmed_at = excluded.confirmed_at`;
}

export async function addCheck(query: Query, row: ReplyAddressCheckRow): Promise<void> {
  await query`
    insert into reply_address_check (id, person_id, email, salt, code_hash, expires_at)
    values (${row.id}, ${row.personId}, ${row.email}, ${row.salt}, ${row.codeHash}, ${row.expiresAt})`;
}

export async function removeCheck(query: Query, id: string): Promise<void> {
  await query`delete from reply_address_check where id = ${id}`;
}

export async function checkById(
  query: Query,
  { id, personId }: { id: string; personId: string },
): Promise<ReplyAddressCheckRow | null> {
  const [row] = await query<ReplyAddressCheckRow[]>`
    select ${columns(query)} from reply_address_check where id = ${id} and person_id = ${personId}`;
  return row ?? null;
}

/** Counts a try, while there are some left. @returns the check with this try counted; null when it cannot be tried */
export async function takeCheckTry(
  query: Query,
  { id, personId, most, at }: { id: string; personId: string; most: number; at: Date },
): Promise<ReplyAddressCheckRow | null> {
  const [row] = await query<ReplyAddressCheckRow[]>`
    update reply_address_check set tries = tries + 1
    where id = ${id} and person_id = ${personId} and not used and tries < ${most} and expires_at > ${at}
    returning ${columns(query)}`;
  return row ?? null;
}

/** @returns false when another request has used it already */
export async function useCheck(query: Query, id: string): Promise<boolean> {
  const rows =
    await query`update reply_address_check set used = true where id = ${id} and not used returning id`;
  return rows.length > 0;
}

export async function removeChecksBefore(query: Query, before: Date): Promise<void> {
  await query`delete from reply_address_check where expires_at < ${before}`;
}
