import type { Locale } from '../../utils/protocol/limits';
import type { ArticleOutline } from '../db/articles';
import { articleAddress } from '../desk/article-place';
import { sectionAddress } from './addresses';
import { type Html, html } from './html';
import { icon } from './icons';
import type { Shelf, ShelfSection } from './shelf';
import type { Words } from './words';

/** As many articles of a section as stand beside a text. */
const BESIDE = 14;

/** An article in a list; a text in another language than the page says so. */
export const articleLink = (locale: Locale, article: ArticleOutline, current = false): Html =>
  html`<a href="${articleAddress(locale, article.slug)}"${article.locale !== locale && html` lang="${article.locale}"`}${current && html` aria-current="page"`}>${article.title}</a>`;

/** Where else to go: the articles of this section, then the other sections. Folded on narrow screens. */
export function sectionList(words: Words, shelf: Shelf, current: ShelfSection | null, slug = ''): Html {
  const others = shelf.sections.filter((section) => section !== current);
  const list = html`${
    current &&
    html`<p class="small"><a href="${sectionAddress(words.locale, current.name)}">${current.name}</a></p>
<ul>${around(current, slug).map((article) => html`<li>${articleLink(words.locale, article, article.slug === slug)}</li>`)}${rest(words, current)}</ul>`
  }
<ul>${others.map(({ name }) => html`<li><a class="other" href="${sectionAddress(words.locale, name)}">${name}</a></li>`)}</ul>`;
  const label = words.say('help_sections');
  return html`<nav class="sections wide" aria-label="${label}">${list}</nav><details class="sections fold narrow"><summary>${label}${icon('down')}</summary><nav aria-label="${label}">${list}</nav></details>`;
}

function around({ articles }: ShelfSection, slug: string): ArticleOutline[] {
  const at = articles.findIndex((article) => article.slug === slug);
  const from = Math.max(0, Math.min(at - Math.floor(BESIDE / 2), articles.length - BESIDE));
  return articles.slice(from, from + BESIDE);
}

function rest({ locale, count }: Words, { name, articles }: ShelfSection): Html | false {
  if (articles.length <= BESIDE) return false;
  return html`<li><a class="all" href="${sectionAddress(locale, name)}">${count('help_all', articles.length)}</a></li>`;
}
