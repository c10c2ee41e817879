import type { PersonRow } from './people';
import type { Query } from './sql';

/**
 * The condition on a ticket `t` that this person may see it: their own, or, for an administrator, anybody's of the
 * organization. Every question a requester can ask goes through it.
 */
export const visibleTo = (query: Query, viewer: PersonRow) =>
  viewer.administrator && viewer.organization
    ? query`(t.requester_id = ${viewer.id} or t.requester_id in
        (select id from person where organization_id = ${viewer.organization.id}))`
    : query`t.requester_id = ${viewer.id}`;
