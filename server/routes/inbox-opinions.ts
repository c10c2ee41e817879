import Type from 'typebox';
import { oneOf } from '../../utils/protocol/schema-parts';
import type { Desk } from '../desk/desk';
import { readOpinions } from '../desk/inbox-opinions';
import { INBOX_OPINIONS, INBOX_WEEKS, InboxOpinions } from '../inbox/lists-protocol';
import type { App } from './app-types';

const OpinionsQuery = Type.Object(
  {
    kind: oneOf(INBOX_OPINIONS),
    weeks: Type.Optional(oneOf(INBOX_WEEKS)),
    cursor: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** Ratings and feedback as lists with their averages. */
export function addInboxOpinionRoutes(app: App, desk: Desk): void {
  app.get(
    '/inbox/api/opinions',
    { schema: { hide: true, querystring: OpinionsQuery, response: { 200: InboxOpinions } } },
    async ({ query }) => readOpinions(desk, query.kind, { weeks: query.weeks ?? '12', cursor: query.cursor }),
  );
}
