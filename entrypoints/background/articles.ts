import { isWhole } from '../../utils/articles/article';
import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { publicClient } from './session';

/** How many articles can be read without a network: those that were read last. */
export const KEPT_TEXTS = 50;

/** Keeps the list of articles in a language fresh; texts of articles that are gone go with them. */
export const refreshArticles: PageHandlers['refreshArticles'] = async ({ locale }) => {
  const client = await publicClient();
  if (!client) return fail('not-found');
  const known = (await readSetting('articles'))?.[locale]?.etag ?? null;
  const answer = await client.articles(locale, known);
  if (!answer.ok) return answer;
  const etag = answer.value.changed ? answer.value.etag : known;
  if (answer.value.changed) await keepList(locale, answer.value.value.items);
  const before = (await readSetting('articles')) ?? {};
  await writeSetting('articles', { ...before, [locale]: { etag, checkedAt: Date.now() } });
  return succeed(undefined);
};

async function keepList(list: Locale, items: ArticleSummary[]): Promise<void> {
  const listed = new Set(items.map(({ slug }) => slug));
  await database.transaction('rw', database.summaries, database.texts, async () => {
    await database.summaries.where('list').equals(list).delete();
    await database.summaries.bulkPut(items.map((summary, order) => ({ ...summary, list, order })));
    await database.texts.filter((text) => text.list === list && !listed.has(text.slug)).delete();
  });
}

/** Fetches one text when it has changed. The desk may answer in another language: the text then says which. */
export const refreshArticle: PageHandlers['refreshArticle'] = async ({ slug, locale }) => {
  const client = await publicClient();
  if (!client) return fail('not-found');
  const place: [string, string] = [locale, slug];
  const kept = await database.texts.get(place);
  const etag = isWhole(kept) ? kept.etag : null;
  await database.texts.update(place, { readAt: Date.now() });
  const answer = await client.article(slug, locale, etag);
  if (!answer.ok) return answer;
  if (!answer.value.changed) return succeed(undefined);
  const { value: article, etag: newest } = answer.value;
  await database.transaction('rw', database.texts, async () => {
    await database.texts.put({ list: locale, slug, article, etag: newest, readAt: Date.now() });
    const surplus = (await database.texts.count()) - KEPT_TEXTS;
    if (surplus > 0) await database.texts.orderBy('readAt').limit(surplus).delete();
  });
  return succeed(undefined);
};
