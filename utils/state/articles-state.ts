import { computed, effect, signal } from '@preact/signals';
import type { KeptArticle, ListedArticle } from '../articles/article';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { Locale } from '../protocol/limits';
import { createArticleSearch } from '../search/article-search';
import { database } from '../storage/database';
import { follow } from './mirror';
import { query, route } from './route-state';
import { deskAddress } from './session-state';

const kept = signal<{ locale: Locale; articles: ListedArticle[] } | null>(null);

effect(() => {
  const wanted = locale.value;
  return follow(
    () =>
      database.summaries
        .where('[list+order]')
        .between([wanted, 0], [wanted, Number.MAX_SAFE_INTEGER])
        .toArray(),
    (articles) => {
      kept.value = { locale: wanted, articles };
    },
  );
});

/** The articles in the reader's language, in reading order; undefined until read from the store. */
export const articles = computed(() =>
  kept.value?.locale === locale.value ? kept.value.articles : undefined,
);

/** How the last question for articles went; undefined while it is under way. */
export const articlesProblem = signal<Problem | null | undefined>(undefined);

/** Asks for the list again whenever desk or language change. Answers how to stop. */
export const keepArticlesFresh = (): (() => void) =>
  effect(() => {
    if (!deskAddress.value) return;
    void refreshArticles(locale.value);
  });

export async function refreshArticles(wanted: Locale): Promise<void> {
  articlesProblem.value = undefined;
  const answer = await call('refreshArticles', { locale: wanted });
  articlesProblem.value = answer.ok ? null : answer.problem;
}

const search = computed(() => createArticleSearch(articles.value ?? []));

/** What is found for the words in the search box, best first; null while there are fewer than two characters. */
export const results = computed(() =>
  query.value.trim().length < 2 ? null : search.value.find(query.value),
);

const openSlug = computed(() => (route.value.screen === 'article' ? route.value.slug : null));
const shown = signal<{ slug: string; article: KeptArticle | null } | null>(null);

/** The article that is open, with its text when it is here; undefined until read, null when there is none. */
export const openArticle = computed(() =>
  shown.value && shown.value.slug === openSlug.value ? shown.value.article : undefined,
);

/** How the last question for the open article went; undefined while it is under way. */
export const articleProblem = signal<Problem | null | undefined>(undefined);

effect(() => {
  const slug = openSlug.value;
  const wanted = locale.value;
  if (!slug) return undefined;
  void refreshArticle(slug, wanted);
  return follow(
    () => readArticle(slug, wanted),
    (article) => {
      shown.value = { slug, article };
    },
  );
});

/** Its text where that is here, or else what the list says of it. */
async function readArticle(slug: string, wanted: Locale): Promise<KeptArticle | null> {
  const [text, listed] = await Promise.all([
    database.texts.get([wanted, slug]),
    database.summaries.get([wanted, slug]),
  ]);
  return text?.article ?? (listed ? { ...listed, html: null } : null);
}

export async function refreshArticle(slug: string, wanted: Locale): Promise<void> {
  articleProblem.value = undefined;
  const answer = await call('refreshArticle', { slug, locale: wanted });
  articleProblem.value = answer.ok ? null : answer.problem;
}
