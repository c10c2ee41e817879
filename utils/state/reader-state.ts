import { computed, effect, signal } from '@preact/signals';
import { isWhole, type KeptArticle } from '../articles/article';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { Locale } from '../protocol/limits';
import { database } from '../storage/database';
import { follow, mirror } from './mirror';
import { type ArticleRoute, replace, route } from './route-state';

interface Wanted {
  slug: string;
  language: Locale;
}

const open = computed<ArticleRoute | null>(() => (route.value.screen === 'article' ? route.value : null));
const openSlug = computed(() => open.value?.slug ?? null);

/** The language that the open article is asked for in: its own choice, or the reader's for everything. */
export const readingLanguage = computed<Locale>(() => open.value?.language ?? locale.value);

const shown = signal<(Wanted & { article: KeptArticle | null }) | null>(null);

/** The article that is open, with its text when it is here; undefined until read, null when there is none. */
export const openArticle = computed(() =>
  shown.value?.slug === openSlug.value && shown.value?.language === readingLanguage.value
    ? shown.value.article
    : undefined,
);

/** How the last question for the open article went; undefined while it is under way. */
export const articleProblem = signal<Problem | null | undefined>(undefined);

effect(() => {
  const slug = openSlug.value;
  const language = readingLanguage.value;
  if (!slug) return undefined;
  void refreshArticle({ slug, language });
  return follow(
    () => readArticle({ slug, language }),
    (article) => {
      shown.value = { slug, language, article };
    },
  );
});

/** Its text where that is here, or else what the list says of it. */
async function readArticle({ slug, language }: Wanted): Promise<KeptArticle | null> {
  const [text, listed] = await Promise.all([
    database.texts.get([language, slug]),
    database.summaries.get([language, slug]),
  ]);
  if (isWhole(text)) return text.article;
  return listed ? { ...listed, html: null } : null;
}

export async function refreshArticle({ slug, language }: Wanted): Promise<void> {
  articleProblem.value = undefined;
  const answer = await call('refreshArticle', { slug, locale: language });
  const still = openSlug.value === slug && readingLanguage.value === language;
  if (still) articleProblem.value = answer.ok ? null : answer.problem;
}

/** Reads the open article in another language, at its beginning. */
export function readIn(language: Locale): void {
  if (open.value) replace({ screen: 'article', slug: open.value.slug, language });
}

/** How many texts can be read without a network. */
export const keptTexts = mirror(() => database.texts.count());
