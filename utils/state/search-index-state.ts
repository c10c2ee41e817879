import { computed, effect, signal } from '@preact/signals';
import type { KeptIndex } from '../articles/article';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { ArticleIndex } from '../search/article-index';
import { openIndex } from '../search/open-index';
import { database } from '../storage/database';
import { follow } from './mirror';
import { whenReachable } from './reachable';
import { deskAddress } from './session-state';

const opened = signal<{ name: string; index: ArticleIndex } | null>(null);

/** The index of the reader's language; null until it has been fetched and opened, and when it cannot be. */
export const searchIndex = computed<ArticleIndex | null>(() =>
  opened.value?.index.locale === locale.value ? opened.value.index : null,
);

/** How the last question for the index went; undefined while it is under way or being opened. */
export const indexProblem = signal<Problem | null | undefined>(undefined);

/** Names of indexes that could not be opened: each is fetched again once, not for ever. */
const broken = new Set<string>();

/** Keeps the index of the reader's language open. Answers how to stop. */
export function keepIndexOpen(): () => void {
  const stopAsking = effect(() => {
    if (deskAddress.value) void refreshIndex(locale.value);
  });
  const stopFollowing = effect(() => {
    const wanted = locale.value;
    return follow(
      () => database.searchIndexes.get(wanted),
      (kept) => void take(kept),
    );
  });
  const stopTrying = whenReachable(() => {
    if (!searchIndex.peek() && indexProblem.peek()) void refreshIndex(locale.peek());
  });
  return () => {
    stopAsking();
    stopFollowing();
    stopTrying();
  };
}

async function refreshIndex(wanted: KeptIndex['locale'], name?: string): Promise<void> {
  indexProblem.value = undefined;
  const answer = await call('refreshSearchIndex', { locale: wanted, ...(name && { broken: name }) });
  indexProblem.value = answer.ok ? null : answer.problem;
}

/** Opens an index beside the one in use, which answers until then. */
async function take(kept: KeptIndex | undefined): Promise<void> {
  if (!kept || kept.name === opened.peek()?.name) return;
  try {
    const index = await openIndex(kept.bytes);
    if (kept.locale === locale.peek()) opened.value = { name: kept.name, index };
  } catch (error) {
    console.warn(error);
    if (broken.has(kept.name)) return;
    broken.add(kept.name);
    await refreshIndex(kept.locale, kept.name);
  }
}
