import { randomUUID } from 'node:crypto';
import type { AgentFace } from '../../utils/protocol/desk-api';
import type { Query } from './sql';

export interface AgentRow {
  id: string;
  email: string;
  name: string;
  /** Hash of the photo's bytes: its version and part of its path; null without a photo. */
  photo: string | null;
}

export interface PhotoRow {
  photo: string;
  type: string;
}

const columns = (query: Query) => query`id, email, name, photo`;

export async function agentByEmail(query: Query, email: string): Promise<AgentRow | null> {
  const [row] = await query<AgentRow[]>`select ${columns(query)} from agent where email = ${email}`;
  return row ?? null;
}

export async function agentById(query: Query, id: string): Promise<AgentRow | null> {
  const [row] = await query<AgentRow[]>`select ${columns(query)} from agent where id = ${id}`;
  return row ?? null;
}

/** Everybody of the team, by name. */
export async function agentFaces(query: Query): Promise<AgentFace[]> {
  return query<AgentFace[]>`select id, name, photo from agent order by lower(name), id`;
}

/** @returns false when an agent with this address exists already; nothing changes then */
export async function addAgent(
  query: Query,
  { email, name, at }: { email: string; name: string; at: Date },
): Promise<boolean> {
  const rows = await query`
    insert into agent (id, email, name, created_at) values (${randomUUID()}, ${email}, ${name}, ${at})
    on conflict (email) do nothing returning id`;
  return rows.length > 0;
}

export async function renameAgent(query: Query, id: string, name: string): Promise<void> {
  await query`update agent set name = ${name} where id = ${id}`;
}

export async function setPhoto(query: Query, id: string, photo: PhotoRow | null): Promise<void> {
  await query`
    update agent set photo = ${photo?.photo ?? null}, photo_type = ${photo?.type ?? null} where id = ${id}`;
}

export async function photoOf(query: Query, id: string): Promise<PhotoRow | null> {
  const [row] = await query<PhotoRow[]>`
    select photo, photo_type as type from agent where id = ${id} and photo is not null`;
  return row ?? null;
}
