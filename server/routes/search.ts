import Type from 'typebox';
import { Received, SearchIndex, SearchReport, Verdict } from '../../utils/protocol/help-api';
import type { Desk } from '../desk/desk';
import { found } from '../desk/refusal';
import { takeReport } from '../desk/search-reports';
import { takeVerdict } from '../desk/verdicts';
import type { SearchIndexes } from '../search/search-indexes';
import type { App } from './app-types';
import { LocaleQuery, NotModified, SlugParams } from './articles';
import { isKnown } from './entity-tag';
import { Limiter } from './limiter';
import { Bytes, IdParams, named } from './schemas';

const NameParams = Type.Object({ name: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

const HOUR_MS = 3_600_000;

export function addSearchRoutes(app: App, desk: Desk, indexes: SearchIndexes): void {
  addIndexRoutes(app, indexes);
  const most = desk.config.limits.reportsPerClient;
  const reports = new Limiter(most, HOUR_MS, desk.clock);
  const verdicts = new Limiter(most, HOUR_MS, desk.clock);

  app.put(
    '/v1/search-reports/:id',
    {
      schema: {
        summary: 'Words somebody searched for, handed over because they said so',
        params: IdParams,
        body: named(SearchReport),
        response: { 200: named(Received) },
      },
    },
    async (request) => {
      reports.take(request.ip);
      await takeReport(desk, request.params.id, request.body);
      return { id: request.params.id };
    },
  );

  app.put(
    '/v1/articles/:slug/verdicts/:id',
    {
      schema: {
        summary: 'Whether an article helped; the same id again replaces what was said',
        params: Type.Object({ ...SlugParams.properties, ...IdParams.properties }),
        body: named(Verdict),
        response: { 200: named(Received) },
      },
    },
    async (request) => {
      verdicts.take(request.ip);
      const { slug, id } = request.params;
      await takeVerdict(desk, { id, slug, ...request.body });
      return { id };
    },
  );
}

function addIndexRoutes(app: App, indexes: SearchIndexes): void {
  app.get(
    '/v1/search-index',
    {
      schema: {
        summary: 'Which file is the search index of a language',
        querystring: LocaleQuery,
        response: { 200: named(SearchIndex), 304: NotModified },
      },
    },
    async (request, reply) => {
      const { locale, name, articles, bytes } = await indexes.of(request.query.locale ?? 'en');
      reply.header('cache-control', 'no-cache');
      if (isKnown(request, reply, name)) return reply.code(304).send(null);
      return reply.code(200).send({ locale, name, bytes: bytes.length, articles });
    },
  );

  // Packed by gzip for good, not for the way: what a proxy unpacks or packs anew would have another hash.
  app.get(
    '/v1/search-indexes/:name',
    {
      schema: {
        summary: 'A search index, compressed by gzip; what has this name never changes',
        params: NameParams,
        response: { 200: Bytes, 304: NotModified },
      },
    },
    async (request, reply) => {
      const { name, bytes } = found(indexes.file(request.params.name));
      reply.header('cache-control', 'public, max-age=31536000, immutable, no-transform');
      if (isKnown(request, reply, name)) return reply.code(304).send(null);
      return reply.header('content-type', 'application/octet-stream').send(bytes);
    },
  );
}
