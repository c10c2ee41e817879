import Type, { type Static } from 'typebox';
import { LIMITS, LOCALES } from './limits';
import { Id, Instant, oneOf } from './schema-parts';

/** The part of the protocol that serves the help centre: articles, and what makes them findable. */

export const ArticleSummary = Type.Object(
  {
    slug: Type.String(),
    locale: oneOf(LOCALES),
    title: Type.String(),
    section: Type.String({ description: 'The name of the section, in the same language' }),
    headings: Type.Array(Type.String()),
    tags: Type.Array(Type.String()),
    pages: Type.Optional(
      Type.Array(Type.String(), {
        description: 'The web pages it is about, as rules that are matched on the device; absent for none',
      }),
    ),
    updatedAt: Instant,
    url: Type.Optional(
      Type.String({
        description:
          'Its page in the public help centre; relative to the desk when the desk does not know its address',
      }),
    ),
  },
  { $id: 'ArticleSummary' },
);
export type ArticleSummary = Static<typeof ArticleSummary>;

export const Article = Type.Object(
  {
    ...ArticleSummary.properties,
    html: Type.String({ description: 'Sanitised by the desk; sanitise it again' }),
    locales: Type.Optional(Type.Array(oneOf(LOCALES), { description: 'The languages it is written in' })),
  },
  { $id: 'Article' },
);
export type Article = Static<typeof Article>;

export const ArticleList = Type.Object(
  { locale: oneOf(LOCALES), items: Type.Array(ArticleSummary) },
  { $id: 'ArticleList', description: 'In reading order, section by section' },
);
export type ArticleList = Static<typeof ArticleList>;

export const SearchIndex = Type.Object(
  {
    locale: oneOf(LOCALES),
    name: Type.String({
      description:
        'Names the file: the SHA-256 of its bytes in hexadecimal, so a cut-off or altered file shows',
    }),
    bytes: Type.Integer({ description: 'The size of the file' }),
    articles: Type.Integer({ description: 'How many articles are in it' }),
  },
  { $id: 'SearchIndex', description: 'Where the words of all articles are, to be searched on the device' },
);
export type SearchIndex = Static<typeof SearchIndex>;

export const SearchReport = Type.Object(
  {
    locale: oneOf(LOCALES),
    kind: Type.Unsafe<'solved' | 'nothing-found'>(
      Type.String({
        enum: ['solved', 'nothing-found'],
        description:
          '`solved`: the words led to this article, and it helped; `nothing-found`: they led nowhere',
      }),
    ),
    words: Type.String({ minLength: 1, maxLength: LIMITS.searchWords, pattern: '\\S' }),
    slug: Type.Optional(
      Type.String({ maxLength: 100, description: 'The article that helped; with `solved` only' }),
    ),
  },
  {
    $id: 'SearchReport',
    additionalProperties: false,
    description: 'Words alone, handed over because the person said so; nothing tells who they were',
  },
);
export type SearchReport = Static<typeof SearchReport>;

export const Verdict = Type.Object(
  { locale: oneOf(LOCALES), helpful: Type.Boolean() },
  {
    $id: 'Verdict',
    additionalProperties: false,
    description: 'Whether an article helped; nothing tells whom',
  },
);
export type Verdict = Static<typeof Verdict>;

export const Received = Type.Object({ id: Id }, { $id: 'Received', description: 'What was sent is here' });
export type Received = Static<typeof Received>;
