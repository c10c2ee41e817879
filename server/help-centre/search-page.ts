import { LOCALES } from '../../utils/protocol/limits';
import type { Mark } from '../../utils/search/snippet';
import { articleAddress } from '../desk/article-place';
import { askAddress, searchAddress } from './addresses';
import { breadcrumbs } from './breadcrumbs';
import { type Html, html } from './html';
import type { Page } from './page';
import type { Result } from './search';
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
  return html`${title}<ul class="list">${results.map((result) => row(words, result))}</ul>${ask(words)}`;
}

const ask = ({ locale, say }: Words): Html =>
  html`<p class="ask">${say('help_results_ask')} <a class="button" href="${askAddress(locale)}">${say('help_ask')}</a></p>`;

function row({ locale }: Words, { article, marks, section, snippet }: Result): Html {
  const address = articleAddress(locale, article.slug);
  const place =
    section && html` › <a href="${address}#${encodeURIComponent(section.id)}">${section.heading}</a>`;
  return html`<li${article.locale !== locale && html` lang="${article.locale}"`}><a href="${address}">${marked(article.title, marks)}</a><p>${marked(snippet.text, snippet.marks)}</p><p class="small">${article.section}${place}</p></li>`;
}

/** The words that were looked for stand out. */
function marked(text: string, marks: Mark[]): Html[] {
  const parts = marks.flatMap(([from, to], index) => {
    const before = text.slice(marks[index - 1]?.[1] ?? 0, from);
    return [html`${before}`, html`<mark>${text.slice(from, to)}</mark>`];
  });
  return [...parts, html`${text.slice(marks.at(-1)?.[1] ?? 0)}`];
}
