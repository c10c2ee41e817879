import { LOCALES } from '../../utils/protocol/limits';
import { askAddress, homeAddress } from './addresses';
import { breadcrumbs } from './breadcrumbs';
import { html } from './html';
import { icon } from './icons';
import type { Page, Site } from './page';
import type { Words } from './words';

const homes = () => LOCALES.map((locale) => ({ locale, address: homeAddress(locale), translated: true }));

/** How to ask: what the pages cannot do themselves. */
export const askPage = (words: Words, { origin }: Site): Page => ({
  words,
  title: words.say('help_ask'),
  languages: LOCALES.map((locale) => ({ locale, address: askAddress(locale), translated: true })),
  main: html`${breadcrumbs(words)}<h1>${words.say('help_ask')}</h1><div class="text"><p>${words.say('help_ask_lead')}</p>
<ol><li>${words.say('help_ask_open')}</li><li>${words.say('help_ask_write')}</li><li>${words.say('help_ask_answer')}</li></ol>
<p>${words.say('help_ask_address')} <code>${origin}</code></p></div>`,
});

/** What this is, and where to go: the desk's own first page. */
export const rootPage = (words: Words, { desk }: Site): Page => ({
  words,
  title: desk,
  description: words.say('help_root_lead'),
  canonical: '/',
  languages: homes().map((language) => ({ ...language, translated: language.locale === words.locale })),
  main: html`<h1>${desk}</h1><p class="lead">${words.say('help_root_lead')}</p>
<ul class="doors"><li><a href="${homeAddress(words.locale)}">${icon('book')}<span><strong>${words.say('help_centre')}</strong> ${words.say('help_root_read')}</span></a></li>
<li><a href="/inbox/">${icon('inbox')}<span><strong>${words.say('inbox_title')}</strong> ${words.say('help_root_inbox')}</span></a></li></ul>`,
});

export type Trouble = 'missing' | 'often' | 'busy';

/** What went wrong, and where to go from here. */
export const troublePage = (words: Words, trouble: Trouble): Page => ({
  words,
  title: words.say(`help_${trouble}_heading`),
  languages: homes(),
  main: html`<h1>${words.say(`help_${trouble}_heading`)}</h1><p class="lead">${words.say(`help_${trouble}_text`)}</p>
<p><a class="button" href="${homeAddress(words.locale)}">${words.say('help_centre')}</a></p>`,
});
