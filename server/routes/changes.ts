import Type from 'typebox';
import { Changes } from '../../utils/protocol/desk-api';
import { readChanges } from '../desk/changes';
import type { Desk } from '../desk/desk';
import type { DeskNews } from '../desk/news';
import type { App } from './app-types';
import { knownTags } from './entity-tag';
import { CursorQuery, named } from './schemas';

export function addChangeRoutes(app: App, desk: Desk, { memory }: DeskNews): void {
  app.get(
    '/v1/changes',
    {
      schema: {
        summary: 'What has happened since a cursor; the ETag is the cursor of the answer',
        querystring: CursorQuery,
        response: { 200: named(Changes), 304: Type.Null({ description: 'Nothing new (If-None-Match)' }) },
      },
    },
    async (request, reply) => {
      const { viewer, session, askedIn, query } = request;
      const known = knownTags(request).find((tag) => tag === query.cursor) ?? null;
      const place = memory.placeFor(viewer.id);
      const found = await readChanges(desk, viewer, { cursor: query.cursor, known });
      if ('changes' in found) return reply.header('etag', `"${found.changes.cursor}"`).send(found.changes);
      const { tag, pace } = found.nothing;
      place.value = found.nothing;
      const polling = { personId: viewer.id, expiresAt: session.expiresAt.getTime() };
      memory.keepSession(session.tokenHash, polling, askedIn);
      return reply.header('etag', tag).header('poll-after', pace.next).code(304).send(null);
    },
  );
}
