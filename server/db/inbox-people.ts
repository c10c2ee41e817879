import type {
  InboxMember,
  InboxOrganization,
  InboxOrganizations,
  InboxPerson,
} from '../inbox/lists-protocol';
import { allOf, anywhere } from './conditions';
import type { Query } from './sql';

/** People and organizations as the team looks them up. */

/** People whose name, address or organization holds every one of these words, by name. */
export async function findPeople(query: Query, words: string[], most: number): Promise<InboxPerson[]> {
  const rows = await query<FoundPerson[]>`
    select p.id, p.name, p.email, o.id as "organizationId", o.name as "organizationName",
      (select count(*) from ticket t where t.requester_id = p.id) as tickets
    from person p left join organization o on o.id = p.organization_id
    where ${allOf(
      query,
      words.map((word) => personHolds(query, anywhere(word))),
    )}
    order by lower(p.name), p.email limit ${most}`;
  return rows.map(({ organizationId, organizationName, ...person }) => ({
    ...person,
    organization: organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
  }));
}

const personHolds = (query: Query, pattern: string) =>
  query`(p.name ilike ${pattern} or p.email ilike ${pattern} or o.name ilike ${pattern})`;

interface FoundPerson extends Omit<InboxPerson, 'organization'> {
  organizationId: string | null;
  organizationName: string | null;
}

/** Organizations whose name holds every one of these words, by name. */
export async function findOrganizations(
  query: Query,
  words: string[],
  most: number,
): Promise<InboxOrganizations> {
  const condition = allOf(
    query,
    words.map((word) => query`o.name ilike ${anywhere(word)}`),
  );
  const items = await query<InboxOrganizations['items']>`
    select o.id, o.name, count(p.id) as people, count(p.id) filter (where p.administrator) as administrators,
      (select count(*) from ticket t join person r on r.id = t.requester_id
        where r.organization_id = o.id and t.status in ('new', 'open', 'waiting')) as open
    from organization o left join person p on p.organization_id = o.id
    where ${condition} group by o.id order by lower(o.name), o.id limit ${most}`;
  const [row] = await query<
    { total: number }[]
  >`select count(*) as total from organization o where ${condition}`;
  return { items, total: row?.total ?? 0 };
}

/** The people of an organization, administrators first. */
export async function membersOf(query: Query, organizationId: string, most: number): Promise<InboxMember[]> {
  return query<InboxMember[]>`
    select p.id, p.name, p.email, p.locale, p.administrator,
      (select count(*) from ticket t where t.requester_id = p.id) as tickets
    from person p where p.organization_id = ${organizationId}
    order by p.administrator desc, lower(p.name), p.email limit ${most}`;
}

/** The tickets of an organization's people, latest activity first. */
export async function organizationTickets(
  query: Query,
  organizationId: string,
  most: number,
): Promise<InboxOrganization['tickets']> {
  const rows = await query<(Omit<InboxOrganization['tickets'][0], 'updatedAt'> & { updatedAt: Date })[]>`
    select t.id, t.number, t.summary, t.status, r.name as requester, t.updated_at as "updatedAt"
    from ticket t join person r on r.id = t.requester_id where r.organization_id = ${organizationId}
    order by t.updated_at desc, t.id desc limit ${most}`;
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}
