import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { type ArticleOutline, type ArticleText, articleText, localesOf } from '../db/articles';
import { articleAddress } from '../desk/article-place';
import { FALLBACK } from '../desk/articles';
import type { Desk } from '../desk/desk';
import { found } from '../desk/refusal';
import { homeAddress, sectionAddress } from './addresses';
import { breadcrumbs } from './breadcrumbs';
import { contentsList } from './contents-list';
import { type Html, html, safe } from './html';
import { icon } from './icons';
import type { Language, Page, Site } from './page';
import { articleLink, sectionList } from './section-list';
import type { Shelf } from './shelf';
import { LANGUAGE_NAMES, type Words } from './words';

/** An article, in English where it is not translated. @throws Refusal `not-found` */
export async function articlePage(
  desk: Desk,
  { words, shelf, slug, site }: { words: Words; shelf: Shelf; slug: string; site: Site },
): Promise<Page> {
  const { locale } = words;
  const text = found(
    (await articleText(desk.sql, slug, locale)) ?? (await articleText(desk.sql, slug, FALLBACK)),
  );
  const written = await localesOf(desk.sql, slug);
  const section =
    shelf.sections.find(({ articles }) => articles.some((article) => article.slug === slug)) ?? null;
  const contents = contentsList(words, text.html);
  const canonical = articleAddress(text.locale, slug);
  return {
    words,
    title: text.title,
    description: describe(text.body),
    canonical,
    languages: LOCALES.map((other) => languageOf(other, slug, written)),
    data: structuredData(site, text, canonical),
    sections: sectionList(words, shelf, section, slug),
    main: main(words, { text, shelf, contents: contents.narrow }),
    contents: contents.wide,
  };
}

/** Where neither the language nor English has it, its link leads to the language's first page. */
function languageOf(locale: Locale, slug: string, written: Locale[]): Language {
  const translated = written.includes(locale);
  const there = translated || written.includes(FALLBACK);
  return {
    locale,
    translated: translated || !there,
    address: there ? articleAddress(locale, slug) : homeAddress(locale),
  };
}

/** The first words, cut between two of them. */
export const describe = (body: string): string => {
  const line = body.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 158).replace(/\s+\S{0,30}$/, '')}…`;
};

const structuredData = ({ origin }: Site, text: ArticleText, canonical: string): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'TechArticle',
  headline: text.title,
  inLanguage: text.locale,
  dateModified: text.updatedAt,
  mainEntityOfPage: `${origin}${canonical}`,
});

interface Parts {
  text: ArticleText;
  shelf: Shelf;
  contents: Html | null;
}

function main(words: Words, { text, shelf, contents }: Parts): Html {
  const { locale, say, date, count } = words;
  const foreign = text.locale !== locale;
  const language = foreign && html` lang="${text.locale}"`;
  return html`${breadcrumbs(words, [{ name: text.section, address: sectionAddress(locale, text.section) }])}
<article><h1 dir="auto"${language}>${text.title}</h1>
<p class="meta"><time datetime="${text.updatedAt}">${say('help_changed', { date: date(text.updatedAt) })}</time> · ${count('help_minutes', minutesFor(text))}</p>
${foreign && html`<p class="note">${say('help_fallback', { language: LANGUAGE_NAMES[locale] })}</p>`}
${contents}
<div class="text" dir="auto"${language}>${safe(text.html)}</div></article>
${neighbours(words, shelf, text.slug)}`;
}

const WORDS_A_MINUTE = 200;
const SIGNS_A_MINUTE = 500;

/** Whole minutes; Japanese, which has no spaces, is counted in signs. */
function minutesFor({ body, locale }: ArticleText): number {
  const pieces = locale === 'ja' ? body.length / SIGNS_A_MINUTE : body.split(/\s+/).length / WORDS_A_MINUTE;
  return Math.max(1, Math.round(pieces));
}

function neighbours({ locale, say }: Words, { articles }: Shelf, slug: string): Html | null {
  const at = articles.findIndex((article) => article.slug === slug);
  const [previous, next] = at < 0 ? [] : [articles[at - 1], articles[at + 1]];
  if (!previous && !next) return null;
  const card = (article: ArticleOutline | undefined, rel: 'previous' | 'next') =>
    article &&
    html`<p class="${rel}"><span>${say(rel === 'previous' ? 'help_previous' : 'help_next')}</span>${icon(rel)}${articleLink(locale, article)}</p>`;
  return html`<nav class="neighbours" aria-label="${say('help_neighbours')}">${card(previous, 'previous')}${card(next, 'next')}</nav>`;
}
