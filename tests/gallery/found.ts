import type { ArticleSummary } from '../../utils/protocol/help-api';
import type { Mark, Snippet } from '../../utils/search/snippet';
import type { FoundArticle, SearchAnswer } from '../../utils/state/search-state';
import { ARTICLES } from './articles';

/** A text whose words between brackets were found. */
function snippet(text: string): Snippet {
  const marks: Mark[] = [];
  let plain = '';
  for (const [index, piece] of text.split(/[[\]]/).entries()) {
    if (index % 2) marks.push([plain.length, plain.length + piece.length]);
    plain += piece;
  }
  return { text: plain, marks };
}

function found(slug: string, title: string, words: string, heading: string | null): FoundArticle {
  const article = ARTICLES.find((one) => one.slug === slug) as ArticleSummary;
  return { article, title: snippet(title), heading, snippet: snippet(words) };
}

export const FOUND: FoundArticle[] = [
  found(
    'currencies',
    'Take [payments] in more than one currency',
    'Switch on a currency before you send a [payment link] in it. Until then the [link] is refused with a code.',
    null,
  ),
  found(
    'share',
    'Share a [payment link] with a customer',
    'Open the invoice and choose Share. The [link] stays valid until the invoice is paid or 90 days have passed.',
    null,
  ),
  found(
    'refused',
    'Why was a [payment] refused?',
    'Each refusal carries a code that starts with PAY. Find yours in the list and what to do about it.',
    'The codes that start with PAY',
  ),
];

export const ANSWER: SearchAnswer = { query: 'payment link', found: FOUND, titlesOnly: false };

export const NOTHING: SearchAnswer = { query: 'sepa mandat', found: [], titlesOnly: false };

const LONG = 'payment link refused with a code that nobody has ever seen before '.repeat(150);

/** Ten thousand characters, as somebody may paste them. */
export const NOTHING_LONG: SearchAnswer = { query: LONG, found: [], titlesOnly: false };
