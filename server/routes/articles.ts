import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import Type, { type Static } from 'typebox';
import { Article, ArticleList } from '../../utils/protocol/help-api';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { ArticleLists } from '../desk/article-lists';
import { readArticle } from '../desk/articles';
import type { Desk } from '../desk/desk';
import type { App } from './app-types';
import { takes } from './content-encoding';
import { isKnown } from './entity-tag';
import { named } from './schemas';

export const LocaleQuery = Type.Object(
  { locale: Type.Optional(Type.Unsafe<Locale>({ type: 'string', enum: [...LOCALES] })) },
  { additionalProperties: false },
);
export const SlugParams = Type.Object({
  slug: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 100 }),
});
const unpack = promisify(gunzip);
export const NotModified = Type.Null({ description: 'As you know it (If-None-Match)' });

export function addArticleRoutes(app: App, desk: Desk): void {
  const lists = new ArticleLists(desk);
  app.get(
    '/v1/articles',
    {
      schema: {
        summary: 'Every article, in reading order',
        querystring: LocaleQuery,
        response: { 200: named(ArticleList), 304: NotModified },
      },
    },
    async (request, reply) => {
      const { tag, bytes } = await lists.of(request.query.locale ?? 'en');
      reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
      if (isKnown(request, reply, tag)) return reply.code(304).send(null);
      const packed = takes(String(request.headers['accept-encoding'] ?? ''), 'gzip');
      reply.header('content-type', 'application/json; charset=utf-8');
      if (packed) reply.header('content-encoding', 'gzip');
      return reply
        .code(200)
        .send((packed ? bytes : await unpack(bytes)) as unknown as Static<typeof ArticleList>);
    },
  );

  app.get(
    '/v1/articles/:slug',
    {
      schema: {
        summary: 'One article, in English where it is missing in the language',
        params: SlugParams,
        querystring: LocaleQuery,
        response: { 200: named(Article), 304: NotModified },
      },
    },
    async (request, reply) => {
      const { article, tag } = await readArticle(desk, request.params.slug, request.query.locale ?? 'en');
      reply.header('cache-control', 'no-cache');
      return isKnown(request, reply, tag) ? reply.code(304).send(null) : reply.code(200).send(article);
    },
  );
}
