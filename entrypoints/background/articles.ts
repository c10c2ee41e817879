import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { publicClient } from './session';

/** Keeps the list of articles in a language fresh; texts that were read before and have not changed stay. */
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

async function keepList(locale: Locale, summaries: ArticleSummary[]): Promise<void> {
  await database.transaction('rw', database.articles, async () => {
    const before = await database.articles.where({ locale }).toArray();
    const texts = new Map(before.map((article) => [article.slug, article]));
    await database.articles.where({ locale }).delete();
    await database.articles.bulkPut(
      summaries.map((summary, order) => {
        const kept = texts.get(summary.slug);
        const same = kept?.updatedAt === summary.updatedAt ? kept : undefined;
        return {
          ...summary,
          version: 1 as const,
          locale,
          order,
          html: same?.html ?? null,
          etag: same?.etag ?? null,
        };
      }),
    );
  });
}

/** Fetches one text when it has changed. The desk may answer in another language: the text then says which. */
export const refreshArticle: PageHandlers['refreshArticle'] = async ({ slug, locale }) => {
  const client = await publicClient();
  if (!client) return fail('not-found');
  const kept = await database.articles.get([locale, slug]);
  const answer = await client.article(slug, locale, kept?.etag ?? null);
  if (!answer.ok) return answer;
  if (!answer.value.changed) return succeed(undefined);
  const { value: article, etag } = answer.value;
  const order = kept?.order ?? Number.MAX_SAFE_INTEGER;
  await database.articles.put({ ...article, version: 1, order, etag });
  return succeed(undefined);
};
