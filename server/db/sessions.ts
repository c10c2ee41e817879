import { announceEnd } from './news-channel';
import { type Query, type Sql, transaction } from './sql';

export interface SessionRow {
  personId: string | null;
  agentId: string | null;
  csrf: string;
  usedAt: Date;
  expiresAt: Date;
}

export interface NewSession extends SessionRow {
  tokenHash: Buffer;
}

export async function addSession(query: Query, row: NewSession): Promise<void> {
  await query`
    insert into session (token_hash, person_id, agent_id, csrf, used_at, expires_at, created_at)
    values (${row.tokenHash}, ${row.personId}, ${row.agentId}, ${row.csrf}, ${row.usedAt}, ${row.expiresAt},
      ${row.usedAt})`;
}

export async function sessionByHash(query: Query, tokenHash: Buffer): Promise<SessionRow | null> {
  const [row] = await query<SessionRow[]>`
    select person_id as "personId", agent_id as "agentId", csrf, used_at as "usedAt", expires_at as "expiresAt"
    from session where token_hash = ${tokenHash}`;
  return row ?? null;
}

export async function touchSession(query: Query, tokenHash: Buffer, at: Date): Promise<void> {
  await query`update session set used_at = ${at} where token_hash = ${tokenHash}`;
}

export async function removeSession(sql: Sql, tokenHash: Buffer): Promise<void> {
  await transaction(sql, async (query) => {
    await query`delete from session where token_hash = ${tokenHash}`;
    await announceEnd(query, tokenHash);
  });
}

export async function removeSessionsBefore(query: Query, at: Date): Promise<void> {
  await query`delete from session where expires_at < ${at}`;
}
