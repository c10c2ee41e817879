import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { found } from '../desk/refusal';
import { homeAddress, sectionAddress } from './addresses';
import { describe } from './article-page';
import { breadcrumbs } from './breadcrumbs';
import { type Html, html } from './html';
import type { Language, Page } from './page';
import { articleLink, sectionList } from './section-list';
import type { Shelf, ShelfSection } from './shelf';
import type { Words } from './words';

const A_PAGE = 100;

interface Asked {
  words: Words;
  shelf: Shelf;
  /** The shelves of all languages, to find the same section in each. */
  shelfOf: (locale: Locale) => Promise<Shelf>;
  key: string;
  page: number;
}

/** A section and its articles, a hundred on a page. @throws Refusal `not-found` */
export async function sectionPage({ words, shelf, shelfOf, key, page }: Asked): Promise<Page> {
  const section = found(shelf.sections.find((one) => one.key === key));
  const pages = Math.ceil(section.articles.length / A_PAGE);
  if (page > pages) throw found(null);
  return {
    words,
    title: section.name,
    description: describe(`${section.name}: ${section.articles.map(({ title }) => title).join(', ')}`),
    canonical: sectionAddress(words.locale, section.name, page),
    languages: await Promise.all(
      LOCALES.map(async (locale) => languageOf(locale, section, await shelfOf(locale))),
    ),
    sections: sectionList(words, shelf, section),
    main: main(words, section, { page, pages }),
  };
}

/** The same section in another language is the one that holds its first article there. */
function languageOf(locale: Locale, { articles }: ShelfSection, shelf: Shelf): Language {
  const first = articles.find(({ slug }) => shelf.bySlug.get(slug)?.locale === locale);
  const section = first && shelf.bySlug.get(first.slug)?.section;
  return {
    locale,
    translated: true,
    address: section ? sectionAddress(locale, section) : homeAddress(locale),
  };
}

function main(words: Words, section: ShelfSection, { page, pages }: { page: number; pages: number }): Html {
  const shown = section.articles.slice((page - 1) * A_PAGE, page * A_PAGE);
  return html`${breadcrumbs(words)}
<h1>${section.name}</h1><p class="meta">${words.count('help_articles', section.articles.length)}</p>
<ul class="list">${shown.map((article) => html`<li>${articleLink(words.locale, article)}<p>${describe(article.lead)}</p></li>`)}</ul>
${pages > 1 && pager(words, section.name, { page, pages })}`;
}

function pager({ locale, say }: Words, name: string, { page, pages }: { page: number; pages: number }): Html {
  const step = (to: number, key: string) =>
    to >= 1 &&
    to <= pages &&
    html`<a class="button" href="${sectionAddress(locale, name, to)}">${say(key)}</a>`;
  return html`<nav class="pager" aria-label="${say('help_pages')}">${step(page - 1, 'help_previous')}<span>${say('help_page_of', { page, pages })}</span>${step(page + 1, 'help_next')}</nav>`;
}
