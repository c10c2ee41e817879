import Fuse from 'fuse.js';
import type { Ticket } from '../protocol/desk-api';
import { LETTERS } from './cut-words';
import { fold, lowered, UNSPACED } from './fold';
import type { Mark } from './marks';

/** A pasted page must not hold up the keys that follow. */
const LONGEST_QUERY = 200;
/** Fuse compares with every ticket it is given: more would hold up a key for longer than is felt. */
const MOST_COMPARED = 100;
/** So many first letters of a word choose what is compared; a mistake behind them is forgiven. */
const BEGINNING = 3;

/** The words of a query, folded for any language. */
export const wordsOf = (query: string): string[] =>
  (lowered(query.slice(0, LONGEST_QUERY)).match(LETTERS) ?? []).map((word) => fold(word, 'en'));

interface Entry {
  ticket: Ticket;
  /** Everything it can be found by; each word after a space. */
  text: string;
  summary: string;
}

/** Finds tickets by number, summary, people, last words and solution: words may be unfinished, or have a mistake. */
export interface TicketFinder {
  /** Best first, and among equals in the order in which they were given. */
  find(query: string): Ticket[];
}

/** @param tickets latest activity first */
export function createTicketFinder(tickets: readonly Ticket[]): TicketFinder {
  const entries = tickets.map(entryOf);
  return {
    find: (query) => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const all = entries.filter(({ text }) => words.every((word) => holds(text, word)));
      const [inSummary, elsewhere] = divided(all, ({ summary }) =>
        words.every((word) => holds(summary, word)),
      );
      // A mistake is looked for only where nothing is found as it was typed.
      return all.length === 0
        ? alike(entries, words)
        : [...inSummary, ...elsewhere].map(({ ticket }) => ticket);
    },
  };
}

function entryOf(ticket: Ticket): Entry {
  const { number, summary, requester, lastAgent, lastComment, solution } = ticket;
  const parts = [summary, String(number), requester.name, lastAgent?.name, lastComment.excerpt];
  return { ticket, text: spaced([...parts, solution?.excerpt].join(' ')), summary: spaced(summary) };
}

const spaced = (text: string): string => ` ${wordsOfText(text).join(' ')}`;

const wordsOfText = (text: string): string[] =>
  (lowered(text).match(LETTERS) ?? []).map((word) => fold(word, 'en'));

/** Words are found by their beginnings; unspaced ones anywhere. */
const holds = (text: string, word: string): boolean => text.includes(UNSPACED.test(word) ? word : ` ${word}`);

function divided<T>(all: T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/** Summaries with a mistake in them, or in what was typed. */
function alike(entries: Entry[], words: string[]): Ticket[] {
  const beginnings = words.map((word) => word.slice(0, BEGINNING));
  const likely = entries
    .filter(({ summary }) => beginnings.some((one) => holds(summary, one)))
    .slice(0, MOST_COMPARED);
  const fuse = new Fuse(likely, {
    keys: ['summary'],
    ignoreLocation: true,
    threshold: 0.3,
    useTokenSearch: true,
  });
  return fuse.search(words.join(' ')).map(({ item }) => item.ticket);
}

/** Where a text holds the words, for who reads what was found. */
export function marksOfWords(text: string, words: readonly string[]): Mark[] {
  return Array.from(text.matchAll(LETTERS)).flatMap(({ 0: match, index }): Mark[] => {
    const folded = fold(lowered(match), 'en');
    const word = words.find((one) => folded.startsWith(one) || (UNSPACED.test(one) && folded.includes(one)));
    if (word === undefined) return [];
    if (folded.length !== match.length) return [[index, index + match.length]];
    const from = index + folded.indexOf(word);
    return [[from, from + word.length]];
  });
}

/** True when a text holds every word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const plain = spaced(text);
  return words.every((word) => holds(plain, word));
}
