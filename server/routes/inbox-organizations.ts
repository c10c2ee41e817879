import Type from 'typebox';
import { LIMITS } from '../../utils/protocol/limits';
import type { Desk } from '../desk/desk';
import {
  dropMember,
  keepMember,
  keepOrganization,
  readOrganization,
  readOrganizations,
  readPeople,
} from '../desk/inbox-organizations';
import {
  InboxMembership,
  InboxOrganization,
  InboxOrganizationName,
  InboxOrganizations,
  InboxPeople,
} from '../inbox/lists-protocol';
import type { App } from './app-types';
import { IdParams } from './schemas';

const WordsQuery = Type.Object(
  { words: Type.Optional(Type.String({ maxLength: LIMITS.searchWords })) },
  { additionalProperties: false },
);
const MemberParams = Type.Object({
  id: Type.String({ format: 'uuid' }),
  personId: Type.String({ format: 'uuid' }),
});
const answered = { hide: true, response: { 200: InboxOrganization } };

/** Who asks: people, and the organizations they belong to. */
export function addInboxOrganizationRoutes(app: App, desk: Desk): void {
  app.get(
    '/inbox/api/people',
    { schema: { hide: true, querystring: WordsQuery, response: { 200: InboxPeople } } },
    async ({ query }) => readPeople(desk.sql, query.words ?? ''),
  );

  app.get(
    '/inbox/api/organizations',
    { schema: { hide: true, querystring: WordsQuery, response: { 200: InboxOrganizations } } },
    async ({ query }) => readOrganizations(desk.sql, query.words ?? ''),
  );

  app.get('/inbox/api/organizations/:id', { schema: { ...answered, params: IdParams } }, async ({ params }) =>
    readOrganization(desk.sql, params.id),
  );

  app.put(
    '/inbox/api/organizations/:id',
    { schema: { ...answered, params: IdParams, body: InboxOrganizationName } },
    async ({ params, body }) => keepOrganization(desk, params.id, body.name),
  );

  app.put(
    '/inbox/api/organizations/:id/people',
    { schema: { ...answered, params: IdParams, body: InboxMembership } },
    async ({ params, body }) => keepMember(desk, params.id, body),
  );

  app.delete(
    '/inbox/api/organizations/:id/people/:personId',
    { schema: { ...answered, params: MemberParams } },
    async ({ params }) => dropMember(desk, params),
  );
}
