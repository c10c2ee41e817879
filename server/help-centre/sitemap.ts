import type { Locale } from '../../utils/protocol/limits';
import { LOCALES } from '../../utils/protocol/limits';
import { articleAddress } from '../desk/article-place';
import { homeAddress, sectionAddress } from './addresses';
import { type Html, html, safe } from './html';
import type { Shelf } from './shelf';

const HEAD = safe('<?xml version="1.0" encoding="UTF-8"?>\n');
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** A file may not have more. */
const MOST = 50_000;

/** The list of lists: one for each language. */
export const sitemapIndex = (origin: string): Html =>
  html`${HEAD}<sitemapindex xmlns="${SPACE}">${LOCALES.map((locale) => html`<sitemap><loc>${origin}/help/${locale}/sitemap.xml</loc></sitemap>`)}</sitemapindex>\n`;

/** Every page of one language that search engines shall know; what is not translated has its page in English. */
export function sitemap(origin: string, locale: Locale, { articles, sections }: Shelf): Html {
  const own = articles.filter((article) => article.locale === locale);
  const named = sections.filter((section) => section.articles.some((article) => article.locale === locale));
  const entries = [
    entry(origin + homeAddress(locale)),
    ...named.map(({ name }) => entry(origin + sectionAddress(locale, name))),
    ...own.map(({ slug, updatedAt }) => entry(origin + articleAddress(locale, slug), updatedAt)),
  ];
  return html`${HEAD}<urlset xmlns="${SPACE}">${entries.slice(0, MOST)}</urlset>\n`;
}

const entry = (address: string, changed?: string): Html =>
  html`<url><loc>${address}</loc>${changed && html`<lastmod>${changed}</lastmod>`}</url>\n`;

/** What search engines may read: the help centre, and nothing that belongs to a person. */
export const robots = (origin: string): string =>
  `User-agent: *\nAllow: /help/\nDisallow: /help/*/search\nDisallow: /inbox/\nDisallow: /v1/\nDisallow: /mailbox\n\nSitemap: ${origin}/sitemap.xml\n`;
