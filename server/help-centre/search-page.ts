import { LOCALES } from '../../utils/protocol/limits';
import { articleAddress } from '../desk/article-place';
import { askAddress, searchAddress } from './addresses';
import { breadcrumbs } from './breadcrumbs';
import { type Html, html } from './html';
import type { Page } from './page';
import { type Result, wordsOf } from './search';
import { sectionList } from './section-list';
import type { Shelf } from './shelf';
import type { Words } from './words';

interface Found {
  words: Words;
  shelf: Shelf;
  query: string;
  results: Result[];
}

export const searchPage = ({ words, shelf, query, results }: Found): Page => ({
  words,
  title: query === '' ? words.say('help_search_label') : heading(words, query, results.length),
  languages: LOCALES.map((locale) => ({ locale, address: searchAddress(locale, query), translated: true })),
  query,
  sections: sectionList(words, shelf, null),
  main: html`${breadcrumbs(words)}${body(words, query, results)}`,
});

const heading = ({ say, count }: Words, query: string, results: number): string =>
  results === 0 ? say('help_results_none', { query }) : count('help_results', results, { query });

function body(words: Words, query: string, results: Result[]): Html {
  if (query === '')
    return html`<h1>${words.say('help_search_label')}</h1><p class="lead">${words.say('help_search_empty')}</p>`;
  const title = html`<h1 dir="auto">${heading(words, query, results.length)}</h1>`;
  if (results.length === 0)
    return html`${title}<p class="lead">${words.say('help_results_none_lead')}</p>${ask(words)}`;
  const found = wordsOf(query);
  return html`${title}<ul class="list">${results.map((result) => row(words, result, found))}</ul>${ask(words)}`;
}

const ask = ({ locale, say }: Words): Html =>
  html`<p class="ask">${say('help_results_ask')} <a class="button" href="${askAddress(locale)}">${say('help_ask')}</a></p>`;

const row = ({ locale }: Words, { article, excerpt }: Result, found: string[]): Html =>
  html`<li${article.locale !== locale && html` lang="${article.locale}"`}><a href="${articleAddress(locale, article.slug)}">${marked(article.title, found)}</a><p>${marked(excerpt, found)}</p><p class="small">${article.section}</p></li>`;

/** The words that were looked for stand out. */
function marked(text: string, found: string[]): Html[] {
  const pattern = new RegExp(
    `(${found.map((word) => word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')).join('|')})`,
    'giu',
  );
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : html`${part}`));
}
