import { randomUUID } from 'node:crypto';
import type { Query } from './sql';

/** The organization with this name, made when there is none, locked until the transaction ends. */
export async function ensureOrganization(query: Query, name: string, at: Date): Promise<string> {
  await query`
    insert into organization (id, name, created_at) values (${randomUUID()}, ${name}, ${at})
    on conflict (name) do nothing`;
  const [row] = await query<{ id: string }[]>`
    select id from organization where name = ${name} for update`;
  if (!row) throw new Error('The organization just made is not there');
  return row.id;
}

export async function lockOrganizations(query: Query, ids: string[]): Promise<void> {
  if (ids.length > 0)
    await query`select id from organization where id in ${query(ids)} order by id for update`;
}

export async function setMembership(
  query: Query,
  {
    personId,
    organizationId,
    administrator,
  }: { personId: string; organizationId: string | null; administrator: boolean },
): Promise<void> {
  await query`
    update person set organization_id = ${organizationId}, administrator = ${administrator} where id = ${personId}`;
}

/** Everybody whose view changes when this person joins or leaves: the person, and the administrators. */
export async function affectedBy(
  query: Query,
  personId: string,
  organizationIds: string[],
): Promise<string[]> {
  const rows = await query<{ id: string }[]>`
    select id from person
    where id = ${personId} or (administrator and organization_id = any(${organizationIds}::uuid[]))
    order by id`;
  return rows.map(({ id }) => id);
}

export async function organizationName(query: Query, id: string): Promise<string | null> {
  const [row] = await query<{ name: string }[]>`select name from organization where id = ${id}`;
  return row?.name ?? null;
}

/** Makes an organization, or gives it another name. @returns false when another one has the name; nothing changes then */
export async function nameOrganization(
  query: Query,
  { id, name, at }: { id: string; name: string; at: Date },
): Promise<boolean> {
  const [taken] = await query`select 1 from organization where name = ${name} and id <> ${id}`;
  if (taken) return false;
  const rows = await query`
    insert into organization (id, name, created_at) values (${id}, ${name}, ${at})
    on conflict (id) do update set name = excluded.name returning id`;
  return rows.length > 0;
}
