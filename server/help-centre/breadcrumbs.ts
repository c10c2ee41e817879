import { homeAddress } from './addresses';
import { type Html, html } from './html';
import type { Words } from './words';

/** The way here: the help centre, then the given steps. */
export function breadcrumbs({ locale, say }: Words, steps: { name: string; address: string }[] = []): Html {
  const all = [{ name: say('help_home'), address: homeAddress(locale) }, ...steps];
  return html`<nav class="crumbs" aria-label="${say('help_crumbs')}"><ol>${all.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}</ol></nav>`;
}
