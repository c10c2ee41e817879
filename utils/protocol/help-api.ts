import Type, { type Static } from 'typebox';
import { LOCALES } from './limits';
import { Instant, oneOf } from './schema-parts';

/** The part of the protocol that serves the help centre: articles, and what makes them findable. */

export const ArticleSummary = Type.Object(
  {
    slug: Type.String(),
    locale: oneOf(LOCALES),
    title: Type.String(),
    section: Type.String({ description: 'The name of the section, in the same language' }),
    headings: Type.Array(Type.String()),
    tags: Type.Array(Type.String()),
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
  },
  { $id: 'Article' },
);
export type Article = Static<typeof Article>;

export const ArticleList = Type.Object(
  { locale: oneOf(LOCALES), items: Type.Array(ArticleSummary) },
  { $id: 'ArticleList', description: 'In reading order, section by section' },
);
export type ArticleList = Static<typeof ArticleList>;
