import Type from 'typebox';
import { Changes } from '../../utils/protocol/desk-api';
import { readChanges } from '../desk/changes';
import type { Desk } from '../desk/desk';
import type { App } from './app-types';
import { knownTags } from './entity-tag';
import { CursorQuery, named } from './schemas';

export function addChangeRoutes(app: App, desk: Desk): void {
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
      const { cursor } = request.query;
      const known = knownTags(request).find((tag) => tag === cursor) ?? null;
      const changes = await readChanges(desk, request.viewer, { cursor, known });
      reply.header('etag', `"${changes?.cursor ?? cursor}"`);
      return changes ? reply.code(200).send(changes) : reply.code(304).send(null);
    },
  );
}
