import { type Html, html, safe } from './html';
import { icon } from './icons';
import type { Words } from './words';

const HEADING = /<h2 id="([^"]+)">([\s\S]*?)<\/h2>/g;
const FEWEST = 2;
const MOST = 30;

/** What is on the page: a column on wide screens, folded above the text on others; nothing for a short text. */
export function contentsList({ say }: Words, markup: string): { wide: Html; narrow: Html | null } {
  const entries = Array.from(markup.matchAll(HEADING), ([, id = '', words = '']) => ({
    id,
    // The text is safe already; tags inside a heading would be a link in a link.
    words: safe(words.replace(/<[^>]*>/g, '')),
  })).slice(0, MOST);
  // The column stays, so that the text stands at the same place on every page.
  if (entries.length < FEWEST) return { wide: html`<div class="contents wide"></div>`, narrow: null };
  const label = say('help_on_this_page');
  const list = html`<ul>${entries.map(({ id, words }) => html`<li><a href="#${safe(id)}">${words}</a></li>`)}</ul>`;
  return {
    wide: html`<nav class="contents wide" aria-label="${label}"><p class="small">${label}</p>${list}</nav>`,
    narrow: html`<details class="contents fold narrow"><summary>${label}${icon('down')}</summary><nav aria-label="${label}">${list}</nav></details>`,
  };
}
