import { computed, effect } from '@preact/signals';
import { articleParts } from '../articles/article-sections';
import { locale } from '../i18n/messages';
import type { ArticleSummary } from '../protocol/help-api';
import type { ArticleIndex, Hit } from '../search/article-index';
import { createArticleSearch } from '../search/article-search';
import { bestSection } from '../search/best-section';
import { marksIn, type Snippet, snippetOf } from '../search/snippet';
import { articles } from './articles-state';
import { lookForParts, partsOf } from './kept-parts-state';
import { query } from './route-state';
import { indexProblem, searchIndex } from './search-index-state';

/** An article that was found. */
export interface FoundArticle {
  article: ArticleSummary;
  /** The title with what was found in it. */
  title: Snippet;
  /** The section that answers best, where the text is on this device. */
  heading: string | null;
  /** Words of that section, or of the headings. */
  snippet: Snippet;
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

const bySlug = computed(() => new Map((articles.value ?? []).map((article) => [article.slug, article])));
const titles = computed(() => createArticleSearch([...(articles.value ?? [])]));

/** What is found for the words in the search box; null while there are fewer than two characters. */
export const searchAnswer = computed<SearchAnswer | null>(() => {
  const asked = query.value.trim();
  return asked.length < SHORTEST ? null : answerOf(asked);
});

function answerOf(asked: string): SearchAnswer {
  const index = searchIndex.value;
  return { query: asked, found: index ? byIndex(index, asked) : byTitles(asked), titlesOnly: !index };
}

const byIndex = (index: ArticleIndex, asked: string): FoundArticle[] =>
  index.find(asked, { most: MOST }).flatMap((hit) => {
    const article = bySlug.value.get(hit.id);
    return article ? [{ article, ...whereFound(index, asked, article, hit) }] : [];
  });

const byTitles = (asked: string): FoundArticle[] =>
  titles.value
    .find(asked)
    .slice(0, MOST)
    .map((article) => ({ article, ...wordsOf(article, asked.toLowerCase().split(/\s+/)), heading: null }));

const wordsOf = (article: ArticleSummary, words: string[]) => ({
  title: { text: article.title, marks: marksIn(article.title, words) },
  snippet: snippetOf(article.headings.join(' · '), words),
});

function whereFound(index: ArticleIndex, asked: string, article: ArticleSummary, { words }: Hit) {
  const parts = partsOf(locale.value, article.slug);
  const best = parts && bestSection(index, asked, [...parts]);
  const plain = wordsOf(article, words);
  if (!best) return { ...plain, heading: null };
  return { ...plain, heading: best.heading || null, snippet: snippetOf(best.text || best.heading, words) };
}

/** Looks for the texts of what was found, behind the keys. Answers how to stop. */
export const keepSnippets = (): (() => void) =>
  effect(() => {
    const found = searchAnswer.value?.found ?? [];
    const timer = setTimeout(() => {
      void lookForParts(
        locale.peek(),
        found.map(({ article }) => article.slug),
      );
    }, 0);
    return () => clearTimeout(timer);
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
