import { computed, effect } from '@preact/signals';
import { articleParts } from '../articles/article-sections';
import { locale } from '../i18n/messages';
import type { ArticleSummary } from '../protocol/help-api';
import { bestSection } from '../search/best-section';
import { marksIn, type Snippet, snippetOf } from '../search/snippet';
import { createTitleList } from '../search/title-list';
import { articles } from './articles-state';
import { type FoundPlace, foundPlaces, lookForPlaces } from './found-places-state';
import { query } from './route-state';
import { indexProblem, searchIndex } from './search-index-state';

/** An article that was found. */
export interface FoundArticle extends FoundPlace {
  article: ArticleSummary;
  /** The title with what was found in it. */
  title: Snippet;
}

export interface SearchAnswer {
  /** The words it answers. */
  query: string;
  found: readonly FoundArticle[];
  /** Titles, headings and tags alone were searched: the index is not here yet, or cannot be used. */
  titlesOnly: boolean;
}

const MOST = 20;
const SHORTEST = 2;

const asked = computed(() => query.value.trim());
const bySlug = computed(() => new Map((articles.value ?? []).map((article) => [article.slug, article])));
const titles = computed(() => createTitleList(articles.value ?? []));

/** Articles with the words that were found in them; null while there are fewer than two characters. */
const hits = computed(() => {
  if (asked.value.length < SHORTEST) return null;
  return searchIndex.value?.find(asked.value, { most: MOST }).flatMap(({ id, words }) => {
    const article = bySlug.value.get(id);
    return article ? [{ article, words }] : [];
  });
});

const titleHits = (): { article: ArticleSummary; words: string[] }[] => {
  const words = asked.value.toLowerCase().split(/\s+/);
  const found = titles.value.find(asked.value).slice(0, MOST);
  return found.map((article) => ({ article, words }));
};

/** What is found for the words in the search box; null while there are fewer than two characters. */
export const searchAnswer = computed<SearchAnswer | null>(() => {
  if (hits.value === null) return null;
  const found = (hits.value ?? titleHits()).map(({ article, words }) => ({
    article,
    title: { text: article.title, marks: marksIn(article.title, words) },
    ...(foundPlaces.value.get(article.slug) ?? {
      heading: null,
      snippet: snippetOf(article.headings.join(' · '), words),
    }),
  }));
  return { query: asked.value, found, titlesOnly: hits.value === undefined };
});

/** Looks behind the keys where in their texts the answers stand. Answers how to stop. */
export const keepSnippets = (): (() => void) =>
  effect(() => {
    const index = searchIndex.value;
    if (!index || !hits.value) return;
    void lookForPlaces({ index, list: locale.value, query: asked.value, found: hits.value });
  });

/** Which heading of a text, counted from 0, stands over the section that answers best; null for its beginning. */
export function bestHeading(html: string, words: string): number | null {
  const index = searchIndex.peek();
  const best = index && words ? bestSection(index, words, articleParts(html)) : undefined;
  return best && best.anchor !== '' ? Number(best.anchor) : null;
}

/** What to highlight of a query in a text. */
export const foundForms = (words: string): string[] =>
  (searchIndex.value?.weigh(words) ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap(({ forms }) => [...forms.keys()]);

/** Why the index is not here, once that is known; null while it is on its way or open. */
export const searchTrouble = computed(() => (searchIndex.value ? null : (indexProblem.value ?? null)));
