import { signal } from '@preact/signals';
import type { ArticleSummary } from '../protocol/help-api';
import { articles } from './articles-state';
import { searchIndex } from './search-index-state';

/** What may answer the ticket that is being written, best first. */
export const suggestions = signal<readonly ArticleSummary[]>([]);

const MOST = 2;
/** After the keys have rested this long. */
const PAUSE_MS = 350;
/** Of the description, its beginning tells what it is about. */
const LONGEST = 400;
/** Fewer characters say nothing yet. */
const SHORTEST = 4;
/** The second one is shown when it is nearly as good as the first. */
const NEARLY = 0.6;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks for answers to what is being written, behind the keys. What is shown stays until there is something better. */
export function suggestFor(written: { summary: string; body: string }): void {
  clearTimeout(timer);
  const words = `${written.summary}\n${written.body.slice(0, LONGEST)}`.trim();
  if (words.length < SHORTEST) suggestions.value = [];
  else
    timer = setTimeout(() => {
      suggestions.value = likelyAnswers(words);
    }, PAUSE_MS);
}

function likelyAnswers(words: string): ArticleSummary[] {
  const hits = searchIndex.peek()?.find(words, { most: MOST }) ?? [];
  const [best] = hits;
  return hits
    .filter((hit) => best && hit.score >= best.score * NEARLY)
    .flatMap(({ id }) => articles.peek()?.find(({ slug }) => slug === id) ?? []);
}
