import Type from 'typebox';
import { LIMITS, LOCALES, type Locale } from '../../utils/protocol/limits';
import { articleTitles } from '../db/inbox-words';
import { FALLBACK } from '../desk/articles';
import type { Desk } from '../desk/desk';
import {
  dropPhrase,
  dropSynonyms,
  forgetWords,
  keepPhrase,
  keepSynonyms,
  readWords,
} from '../desk/inbox-words';
import { InboxArticles, InboxPhrase, InboxSynonyms, InboxWords } from '../inbox/words-protocol';
import type { SearchIndexes } from '../search/search-indexes';
import type { App } from './app-types';
import { IdParams } from './schemas';

const locale = Type.Unsafe<Locale>({ type: 'string', enum: [...LOCALES] });
const LocaleQuery = Type.Object({ locale }, { additionalProperties: false });
const WordsQuery = Type.Object(
  { locale, words: Type.String({ maxLength: LIMITS.searchWords }) },
  { additionalProperties: false },
);
const MOST = 8;

const answered = { hide: true, response: { 200: InboxWords } };

export function addInboxWordsRoutes(app: App, desk: Desk, indexes: SearchIndexes): void {
  app.get('/inbox/api/words', { schema: { ...answered, querystring: LocaleQuery } }, async ({ query }) =>
    readWords(desk.sql, query.locale),
  );

  app.put(
    '/inbox/api/phrases/:id',
    { schema: { ...answered, params: IdParams, body: InboxPhrase } },
    async ({ params, body }) => keepPhrase(desk, params.id, body),
  );

  app.delete(
    '/inbox/api/phrases/:id',
    { schema: { ...answered, params: IdParams, querystring: LocaleQuery } },
    async ({ params, query }) => dropPhrase(desk, params.id, query.locale),
  );

  app.delete(
    '/inbox/api/nothing-found',
    { schema: { ...answered, querystring: WordsQuery } },
    async ({ query }) => forgetWords(desk, query.locale, query.words),
  );

  app.put(
    '/inbox/api/synonyms/:id',
    { schema: { ...answered, params: IdParams, body: InboxSynonyms } },
    async ({ params, body }) => keepSynonyms(desk, params.id, body),
  );

  app.delete(
    '/inbox/api/synonyms/:id',
    { schema: { ...answered, params: IdParams, querystring: LocaleQuery } },
    async ({ params, query }) => dropSynonyms(desk, params.id, query.locale),
  );

  app.get(
    '/inbox/api/articles',
    { schema: { hide: true, querystring: WordsQuery, response: { 200: InboxArticles } } },
    async ({ query }) => {
      const hits = (await indexes.opened(query.locale)).find(query.words, { most: MOST });
      const slugs = hits.map(({ id }) => id);
      return { items: await articleTitles(desk.sql, slugs, { locale: query.locale, fallback: FALLBACK }) };
    },
  );
}
