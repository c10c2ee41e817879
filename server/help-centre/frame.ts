import { askAddress, homeAddress, searchAddress } from './addresses';
import { type Html, html, safe } from './html';
import { icon } from './icons';
import type { Language, Page, Site } from './page';
import { SCRIPT, STYLE } from './style';
import { LANGUAGE_NAMES, type Words } from './words';

/** A whole page: head, bar, what it says, foot. It needs no script; the little there is adds a key. */
export function framed(site: Site, page: Page): Html {
  const { words, main, sections, contents } = page;
  const kind = sections ? 'page' : 'page plain';
  return html`<!doctype html>
<html lang="${words.locale}"><head>${head(site, page)}</head>
<body><a class="skip" href="#main">${words.say('help_skip')}</a>
${bar(site, page)}
<div class="${kind}">${sections}<main id="main" tabindex="-1">${main}</main>${contents}</div>
<footer><p>${site.desk}</p><p><a href="${homeAddress(words.locale)}">${words.say('help_centre')}</a><a href="${askAddress(words.locale)}">${words.say('help_ask')}</a></p></footer>
<script>${safe(SCRIPT)}</script></body></html>`;
}

function head({ desk, origin }: Site, { title, description, canonical, languages, data }: Page): Html {
  const full = title === desk ? desk : `${title} – ${desk}`;
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${full}</title>
${description && html`<meta name="description" content="${description}">`}
${canonical ? html`<link rel="canonical" href="${origin}${canonical}">${alternates(origin, languages)}` : html`<meta name="robots" content="noindex">`}
<meta name="color-scheme" content="light dark"><link rel="icon" href="/help/icon.svg" type="image/svg+xml">
<style>${safe(STYLE)}</style>
${data && html`<script type="application/ld+json">${safe(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`}`;
}

function alternates(origin: string, languages: Language[]): Html | null {
  const own = languages.filter(({ translated }) => translated);
  const fallback = own.find(({ locale }) => locale === 'en') ?? own[0];
  if (!fallback || own.length < 2) return null;
  const link = (language: string, address: string) =>
    html`<link rel="alternate" hreflang="${language}" href="${origin}${address}">`;
  return html`${own.map(({ locale, address }) => link(locale, address))}${link('x-default', fallback.address)}`;
}

function bar({ desk }: Site, { words, languages, query }: Page): Html {
  const { locale, say } = words;
  return html`<header><div class="bar"><a class="desk" href="${homeAddress(locale)}"><span class="mark">${icon('book')}</span>${desk}</a>
<form role="search" action="${searchAddress(locale)}">${icon('search')}<input id="q" type="search" name="q" value="${query}" maxlength="200" autocomplete="off" placeholder="${say('help_search')}" aria-label="${say('help_search_label')}"><kbd hidden>Ctrl K</kbd></form>
${languageMenu(words, languages)}
<a class="button" href="${askAddress(locale)}">${say('help_ask')}</a></div></header>`;
}

function languageMenu({ locale, say }: Words, languages: Language[]): Html {
  const entries = languages.map(
    (language) =>
      html`<li><a href="${language.address}" hreflang="${language.locale}" lang="${language.locale}"${language.locale === locale && html` aria-current="true"`}>${LANGUAGE_NAMES[language.locale]}${!language.translated && html`<span lang="${locale}">, ${say('help_in_english')}</span>`}</a></li>`,
  );
  return html`<details class="menu"><summary class="button" aria-label="${say('help_language')}: ${LANGUAGE_NAMES[locale]}">${icon('languages')}<span>${LANGUAGE_NAMES[locale]}</span>${icon('down')}</summary><ul>${entries}</ul></details>`;
}
