import { randomUUID } from 'node:crypto';
import type { Locale } from '../../utils/protocol/limits';
import type { Query } from './sql';

/** A requester as the database knows one; also the viewer of every question asked with a token. */
export interface PersonRow {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  organization: { id: string; name: string } | null;
  administrator: boolean;
}

interface FlatPerson extends Omit<PersonRow, 'organization'> {
  organizationId: string | null;
  organizationName: string | null;
}

const selectPerson = (query: Query) => query`
  select p.id, p.email, p.name, p.locale, p.administrator,
    p.organization_id as "organizationId", o.name as "organizationName"
  from person p left join organization o on o.id = p.organization_id`;

const unfold = ({ organizationId, organizationName, ...person }: FlatPerson): PersonRow => ({
  ...person,
  organization:
    organizationId !== null && organizationName !== null
      ? { id: organizationId, name: organizationName }
      : null,
});

export async function personById(query: Query, id: string): Promise<PersonRow | null> {
  const [row] = await query<FlatPerson[]>`${selectPerson(query)} where p.id = ${id}`;
  return row ? unfold(row) : null;
}

export async function personByEmail(query: Query, email: string): Promise<PersonRow | null> {
  const [row] = await query<FlatPerson[]>`${selectPerson(query)} where p.email = ${email}`;
  return row ? unfold(row) : null;
}

/** The person with this address, made when there is none: named by the part before the @ until somebody knows better. */
export async function ensurePerson(
  query: Query,
  { email, locale, at }: { email: string; locale: Locale; at: Date },
): Promise<PersonRow> {
  const name = email.slice(0, email.indexOf('@'));
  await query`
    insert into person (id, email, name, locale, created_at)
    values (${randomUUID()}, ${email}, ${name}, ${locale}, ${at})
    on conflict (email) do update set locale = excluded.locale`;
  const person = await personByEmail(query, email);
  if (!person) throw new Error('The person just made is not there');
  return person;
}
