import type { ArticleSummary } from '../protocol/help-api';
import { LIMITS } from '../protocol/limits';

/** The web page the person is on. */
export interface SeenPage {
  url: string;
  title: string;
}

/**
 * A rule says which web pages an article is about, in one of two forms:
 * - part of an address, such as `app.example.com/invoices/*`: host and path, without scheme, query and fragment. It
 *   matches where it begins a host or a label of one, or, beginning with `/`, where it begins the path; it ends at the
 *   end of a part of the path. `*` stands for any characters.
 * - `title: words`: every one of the words stands in the title of the page.
 * Nothing in a rule is a regular expression, and none takes longer than the page's address is long.
 */
export const TITLE_RULE = 'title:';

export const LONGEST_RULE = 200;
const MOST_STARS = 5;
const SCHEME = /^https?:\/\//;

/** Whether a text is a rule, and not one for every page there is. */
export function isPageRule(text: string): boolean {
  if (text.length > LONGEST_RULE) return false;
  if (text.startsWith(TITLE_RULE)) return wordsOf(text.slice(TITLE_RULE.length)).length > 0;
  const stars = text.split('*').length - 1;
  return stars <= MOST_STARS && !/\s/.test(text) && wordsOf(text.replace(SCHEME, '')).length > 0;
}

/** How well a rule fits a page: the number of characters it asks for; 0 when it does not fit. */
export function fitOf(rule: string, page: SeenPage): number {
  return rule.startsWith(TITLE_RULE)
    ? fitOfTitle(rule.slice(TITLE_RULE.length), page.title)
    : fitOfAddress(rule, page.url);
}

/** The articles whose rules fit a page, the most exact rule first, in reading order otherwise. */
export function articlesForPage<A extends Pick<ArticleSummary, 'pages'>>(
  articles: readonly A[],
  page: SeenPage | null,
  most = 3,
): A[] {
  if (!page) return [];
  const fits = articles.flatMap((article) => {
    const fit = Math.max(0, ...(article.pages ?? []).map((rule) => fitOf(rule, page)));
    return fit > 0 ? [{ article, fit }] : [];
  });
  return fits
    .sort((one, other) => other.fit - one.fit)
    .slice(0, most)
    .map(({ article }) => article);
}

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function fitOfTitle(rule: string, title: string): number {
  const words = wordsOf(rule);
  const there = ` ${wordsOf(title).join(' ')} `;
  const stands = (word: string) => there.includes(UNSPACED.test(word) ? word : ` ${word} `);
  return words.length > 0 && words.every(stands) ? words.join('').length : 0;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function fitOfAddress(rule: string, url: string): number {
  if (!URL.canParse(url)) return 0;
  const { host, pathname } = new URL(url);
  const address = (host + pathname).toLowerCase().slice(0, LIMITS.url);
  const [first = '', ...rest] = rule.trim().toLowerCase().replace(SCHEME, '').split('*');
  const asked = first.length + rest.join('').length;
  if (asked === 0) return 0;
  const starts = first.startsWith('/') ? [host.length] : labelStarts(host);
  const fits = (start: number) =>
    address.startsWith(first, start) && restFits(address, start + first.length, rest);
  return starts.some(fits) ? asked : 0;
}

/** Where a label of a host begins: `app.example.com` also fits `example.com`. */
const labelStarts = (host: string): number[] => [
  0,
  ...Array.from(host.matchAll(/\./g), ({ index }) => index + 1),
];

/** Whether the pieces between the stars follow one another, the last one up to the end of a part. */
function restFits(address: string, from: number, pieces: string[]): boolean {
  const last = pieces.at(-1);
  if (last === undefined) return endsPart(address, from);
  let place = from;
  for (const piece of pieces.slice(0, -1)) {
    const found = address.indexOf(piece, place);
    if (found < 0) return false;
    place = found + piece.length;
  }
  if (last === '') return true;
  for (let found = address.indexOf(last, place); found >= 0; found = address.indexOf(last, found + 1))
    if (endsPart(address, found + last.length)) return true;
  return false;
}

const endsPart = (address: string, end: number): boolean =>
  end === address.length || /[/:]/.test(address.charAt(end)) || address.charAt(end - 1) === '/';
