import { rebuildFeed } from '../db/events';
import { affectedBy, ensureOrganization, lockOrganizations, setMembership } from '../db/organizations';
import { ensurePerson } from '../db/people';
import { transaction } from '../db/sql';
import type { Desk } from './desk';
import { knownAddress } from './email-address';

/**
 * Puts a person into an organization, as its administrator or not, or out of any (`organization` null). Who sees other
 * tickets than before gets a new feed, so that nothing is missed and nothing stays that may no longer be seen.
 * @throws Refusal `invalid-input`
 */
export async function setOrganization(
  desk: Desk,
  wish: { email: string; organization: string | null; administrator: boolean },
): Promise<void> {
  const email = knownAddress(wish.email);
  await transaction(desk.sql, async (query) => {
    const at = desk.clock();
    const person = await ensurePerson(query, { email, locale: 'en', at });
    const before = person.organization?.id;
    if (before) await lockOrganizations(query, [before]);
    const organizationId =
      wish.organization === null ? null : await ensureOrganization(query, wish.organization, at);
    await setMembership(query, { personId: person.id, organizationId, administrator: wish.administrator });
    const concerned = [before, organizationId].filter((id) => id !== null && id !== undefined);
    for (const id of await affectedBy(query, person.id, concerned)) await rebuildFeed(query, id, at);
  });
}
