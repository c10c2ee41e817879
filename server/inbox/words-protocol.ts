import Type, { type Static } from 'typebox';
import { LIMITS, LOCALES } from '../../utils/protocol/limits';
import { Id, oneOf } from '../../utils/protocol/schema-parts';

const SearchWords = Type.String({ minLength: 1, maxLength: LIMITS.searchWords, pattern: '\\S' });
const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 100 });

/** How people ask in one language: what the inbox shows and lets agents change. */
export const InboxWords = Type.Object({
  locale: oneOf(LOCALES),
  /** What was looked for in vain, most often first. */
  nothingFound: Type.Array(
    Type.Object({ words: Type.String(), times: Type.Integer(), lastOn: Type.String() }),
  ),
  /** Phrases that wait for somebody to accept them. */
  suggestions: Type.Array(
    Type.Object({
      id: Id,
      slug: Type.String(),
      title: Type.String(),
      words: Type.String(),
      source: oneOf(['ticket', 'search', 'agent']),
      times: Type.Integer(),
    }),
  ),
  /** Articles that something is known of, those with the most verdicts first. */
  articles: Type.Array(
    Type.Object({
      slug: Type.String(),
      title: Type.String(),
      helpful: Type.Integer(),
      unhelpful: Type.Integer(),
      /** From the article's own file: they are changed there. */
      own: Type.Array(Type.String()),
      phrases: Type.Array(Type.Object({ id: Id, words: Type.String() })),
    }),
  ),
  synonyms: Type.Array(Type.Object({ id: Id, words: Type.Array(Type.String()) })),
});
export type InboxWords = Static<typeof InboxWords>;

/** A phrase as an agent wants it; it counts at once. */
export const InboxPhrase = Type.Object(
  { locale: oneOf(LOCALES), slug: Slug, words: SearchWords },
  { additionalProperties: false },
);
export type InboxPhrase = Static<typeof InboxPhrase>;

export const InboxSynonyms = Type.Object(
  {
    locale: oneOf(LOCALES),
    words: Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), {
      minItems: 2,
      maxItems: 20,
    }),
  },
  { additionalProperties: false },
);
export type InboxSynonyms = Static<typeof InboxSynonyms>;

/** Articles by some words, for choosing one. */
export const InboxArticles = Type.Object({
  items: Type.Array(Type.Object({ slug: Type.String(), title: Type.String() })),
});
export type InboxArticles = Static<typeof InboxArticles>;
