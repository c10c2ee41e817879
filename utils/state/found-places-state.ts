import { signal } from '@preact/signals';
import { isWhole } from '../articles/article';
import { type ArticlePart, articleParts } from '../articles/article-sections';
import type { ArticleSummary } from '../protocol/help-api';
import type { Locale } from '../protocol/limits';
import type { ArticleIndex } from '../search/article-index';
import { bestSection } from '../search/best-section';
import { type Snippet, snippetOf } from '../search/snippet';
import { database } from '../storage/database';

/** Where in the text of a found article its answer stands. */
export interface FoundPlace {
  heading: string | null;
  snippet: Snippet;
}

/** One question for places: an answer to an older one is not shown. */
export interface PlacesWanted {
  index: ArticleIndex;
  list: Locale;
  query: string;
  found: readonly { article: ArticleSummary; words: string[] }[];
}

/** By slug. What an older query found stays until the newer one is answered, so that nothing flickers. */
export const foundPlaces = signal<ReadonlyMap<string, FoundPlace>>(new Map());

/** Those in view without scrolling. */
const MOST = 8;

let latest: PlacesWanted | null = null;

/** Looks into the texts that are on this device, one a task, so that no key waits for it. */
export async function lookForPlaces(wanted: PlacesWanted): Promise<void> {
  latest = wanted;
  const places = new Map<string, FoundPlace>();
  for (const { article, words } of wanted.found.slice(0, MOST)) {
    const parts = await readParts(wanted.list, article);
    await new Promise((done) => setTimeout(done, 0));
    if (latest !== wanted) return;
    const best = parts && bestSection(wanted.index, wanted.query, [...parts]);
    if (best)
      places.set(article.slug, {
        heading: best.heading || null,
        snippet: snippetOf(best.text || best.heading, words),
      });
  }
  foundPlaces.value = places;
}

const known = new Map<string, { parts: readonly ArticlePart[]; updatedAt: string }>();

/** The words of a text; null when it is not on this device. */
async function readParts(list: Locale, { slug, updatedAt }: ArticleSummary) {
  const key = `${list}/${slug}`;
  const before = known.get(key);
  if (before?.updatedAt === updatedAt) return before.parts;
  const text = await database.texts.get([list, slug]);
  if (!isWhole(text)) return null;
  const parts = articleParts(text.article.html);
  known.set(key, { parts, updatedAt: text.article.updatedAt });
  return parts;
}
