import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Article, ArticleList, ArticleSummary } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import { type ArticleOutline, articleOutlines, articleText, localesOf } from '../db/articles';
import { picturesOf } from '../db/pictures';
import { articleAddress } from './article-place';
import type { Desk } from './desk';
import { pictureAddress } from './pictures';
import { found } from './refusal';

/** Where a text is missing in a language, this one stands in. */
export const FALLBACK: Locale = 'en';

/** Every article once, in the language asked for or else in English, section by section. */
export async function outlineOf(desk: Desk, locale: Locale): Promise<ArticleOutline[]> {
  const texts = await articleOutlines(desk.sql, [...new Set([locale, FALLBACK])]);
  const own = new Set(texts.filter((text) => text.locale === locale).map(({ slug }) => slug));
  return inReadingOrder(texts.filter((text) => text.locale === locale || !own.has(text.slug)));
}

export async function listArticles(desk: Desk, locale: Locale): Promise<{ list: ArticleList; tag: string }> {
  const chosen = await outlineOf(desk, locale);
  const hashes = chosen.map(({ slug, locale, hash }) => `${slug} ${locale} ${hash}`).join('\n');
  const tag = createHash('sha256').update(`${locale}\n${hashes}`).digest('hex').slice(0, 32);
  return { list: { locale, items: chosen.map((outline) => summaryOf(desk, outline)) }, tag };
}

/** Sections stand in the order of their first article. */
function inReadingOrder(texts: ArticleOutline[]): ArticleOutline[] {
  const first = new Map<string, number>();
  for (const { section, position } of texts)
    first.set(section, Math.min(position, first.get(section) ?? Number.MAX_SAFE_INTEGER));
  const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return texts.toSorted(
    (one, other) =>
      (first.get(one.section) ?? 0) - (first.get(other.section) ?? 0) ||
      byText(one.section, other.section) ||
      one.position - other.position ||
      byText(one.slug, other.slug),
  );
}

type Summarised = Pick<
  ArticleOutline,
  'slug' | 'locale' | 'title' | 'section' | 'headings' | 'tags' | 'pages' | 'updatedAt'
>;

const summaryOf = ({ config }: Desk, text: Summarised): ArticleSummary => ({
  slug: text.slug,
  locale: text.locale,
  title: text.title,
  section: text.section,
  headings: text.headings,
  tags: text.tags,
  ...(text.pages.length > 0 && { pages: text.pages }),
  updatedAt: text.updatedAt,
  url: `${config.publicUrl ?? ''}${articleAddress(text.locale, text.slug)}`,
});

/**
 * An article for the extension: its pictures are in the text, so that reading it asks nobody for anything.
 * @throws Refusal `not-found`
 */
export async function readArticle(
  desk: Desk,
  slug: string,
  locale: Locale,
): Promise<{ article: Article; tag: string }> {
  const text = found(
    (await articleText(desk.sql, slug, locale)) ?? (await articleText(desk.sql, slug, FALLBACK)),
  );
  const [html, locales] = await Promise.all([withPictures(desk, text), localesOf(desk.sql, slug)]);
  // A translation that is added or taken away changes what the reader is offered.
  const tag = `${text.hash}-${locales.toSorted().join('-')}`;
  return { article: { ...summaryOf(desk, text), html, locales }, tag };
}

/** Bytes of pictures that one article carries in its text; the others stay on the public page. */
const MOST_PICTURE_BYTES = 3_000_000;

async function withPictures(desk: Desk, { slug, locale, html }: Article): Promise<string> {
  let left = MOST_PICTURE_BYTES;
  let text = html;
  for (const { id, type, bytes, path } of html.includes('<img')
    ? await picturesOf(desk.sql, slug, locale)
    : []) {
    if (bytes > left) continue;
    left -= bytes;
    const file = await desk.files.read(path);
    if (file) text = text.replaceAll(pictureAddress(id), dataUrl(type, await buffer(file.stream)));
  }
  return text;
}

const dataUrl = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;
