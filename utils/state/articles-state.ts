import { computed, effect, signal } from '@preact/signals';
import type { ListedArticle } from '../articles/article';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { Locale } from '../protocol/limits';
import { database } from '../storage/database';
import { follow } from './mirror';
import { whenReachable } from './reachable';
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
export function keepArticlesFresh(): () => void {
  const stop = effect(() => {
    if (!deskAddress.value) return;
    void refreshArticles(locale.value);
  });
  const stopTrying = whenReachable(() => {
    if (deskAddress.peek() && articlesProblem.peek()) void refreshArticles(locale.peek());
  });
  return () => {
    stop();
    stopTrying();
  };
}

export async function refreshArticles(wanted: Locale): Promise<void> {
  articlesProblem.value = undefined;
  const answer = await call('refreshArticles', { locale: wanted });
  articlesProblem.value = answer.ok ? null : answer.problem;
}
