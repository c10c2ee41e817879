import { findOrganizations, findPeople, membersOf, organizationTickets } from '../db/inbox-people';
import { nameOrganization, organizationName } from '../db/organizations';
import { personByEmail, personById } from '../db/people';
import { codeOf, type Query } from '../db/sql';
import type {
  InboxMembership,
  InboxOrganization,
  InboxOrganizations,
  InboxPeople,
} from '../inbox/lists-protocol';
import { oneLine } from './article-words';
import type { Desk } from './desk';
import { knownAddress } from './email-address';
import { setOrganization } from './organizations';
import { found, refuse } from './refusal';
import { wordsOf } from './search-text';

const MOST_FOUND = 5;
const MOST = 200;
const MOST_MEMBERS = 500;
const MOST_TICKETS = 10;

/** People by some words; none without words. */
export async function readPeople(query: Query, text: string): Promise<InboxPeople> {
  const words = wordsOf(text);
  return { items: words.length > 0 ? await findPeople(query, words, MOST_FOUND) : [] };
}

export const readOrganizations = (query: Query, text: string): Promise<InboxOrganizations> =>
  findOrganizations(query, wordsOf(text), MOST);

/** @throws Refusal `not-found` */
export async function readOrganization(query: Query, id: string): Promise<InboxOrganization> {
  return {
    id,
    name: found(await organizationName(query, id)),
    people: await membersOf(query, id, MOST_MEMBERS),
    tickets: await organizationTickets(query, id, MOST_TICKETS),
  };
}

/** Makes an organization, or renames it. @throws Refusal `invalid-input`, `id-taken` when another one has the name */
export async function keepOrganization(desk: Desk, id: string, text: string): Promise<InboxOrganization> {
  const name = oneLine(text);
  if (name === '') throw refuse('invalid-input', { fields: [{ field: 'name', fault: 'required' }] });
  if (!(await tryName(desk, id, name))) throw refuse('id-taken');
  return readOrganization(desk.sql, id);
}

async function tryName({ sql, clock }: Desk, id: string, name: string): Promise<boolean> {
  try {
    return await nameOrganization(sql, { id, name, at: clock() });
  } catch (error) {
    if (codeOf(error) === '23505') return false; // somebody gave the name to another one at the same moment
    throw error;
  }
}

/**
 * Puts somebody into an organization, or makes them its administrator or not. Who belongs to another one stays there: an
 * administrator would see what was asked for the other company.
 * @throws Refusal `not-found`, `invalid-input`, `id-taken` for somebody of another organization
 */
export async function keepMember(
  desk: Desk,
  id: string,
  { email, administrator }: InboxMembership,
): Promise<InboxOrganization> {
  const organization = found(await organizationName(desk.sql, id));
  const person = await personByEmail(desk.sql, knownAddress(email));
  if (person?.organization && person.organization.id !== id) throw refuse('id-taken');
  await setOrganization(desk, { email, organization, administrator });
  return readOrganization(desk.sql, id);
}

/** Takes somebody out of an organization. @throws Refusal `not-found` */
export async function dropMember(
  desk: Desk,
  { id, personId }: { id: string; personId: string },
): Promise<InboxOrganization> {
  const person = found(await personById(desk.sql, personId));
  if (person.organization?.id !== id) throw refuse('not-found');
  await setOrganization(desk, { email: person.email, organization: null, administrator: false });
  return readOrganization(desk.sql, id);
}
