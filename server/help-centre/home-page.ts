import { LOCALES } from '../../utils/protocol/limits';
import { homeAddress, sectionAddress } from './addresses';
import { type Html, html } from './html';
import type { Page, Site } from './page';
import { articleLink } from './section-list';
import type { Shelf, ShelfSection } from './shelf';
import type { Words } from './words';

/** As many articles of a section as its card shows. */
const SHOWN = 5;

export const homePage = ({ words, shelf, site }: { words: Words; shelf: Shelf; site: Site }): Page => ({
  words,
  title: site.desk,
  description: `${words.say('help_centre')}: ${words.say('help_lead')}`,
  canonical: homeAddress(words.locale),
  languages: LOCALES.map((locale) => ({ locale, address: homeAddress(locale), translated: true })),
  main: html`<div class="home"><h1>${words.say('help_centre')}</h1><p class="lead">${words.say('help_lead')}</p>
${shelf.sections.length === 0 ? html`<p>${words.say('help_empty')}</p>` : html`<div class="cards">${shelf.sections.map((section) => card(words, section))}</div>`}</div>`,
});

const card = (
  { locale, count }: Words,
  { name, articles }: ShelfSection,
): Html => html`<section><h2><a href="${sectionAddress(locale, name)}">${name}</a></h2>
<ul>${articles.slice(0, SHOWN).map((article) => html`<li>${articleLink(locale, article)}</li>`)}</ul>
${articles.length > SHOWN && html`<p class="all"><a href="${sectionAddress(locale, name)}">${count('help_all', articles.length)}</a></p>`}</section>`;
