import { LETTERS, WORDS } from './cut-words';
import { fold, lowered, UNSPACED } from './fold';

/** From and to, in UTF-16 code units, of what is highlighted; in order, never overlapping. */
export type Mark = [from: number, to: number];

/** A mark, and the word that it holds. */
export interface Found {
  mark: Mark;
  word: string;
}

/** Where a text holds any of the folded words. */
export function findWords(text: string, words: string[]): Found[] {
  const wanted = new Set(words);
  const seen = new Map<string, Found[]>();
  const unspaced = words.filter((word) => UNSPACED.test(word)).sort((a, b) => b.length - a.length);
  return Array.from(text.matchAll(WORDS)).flatMap(({ 0: match, index }) => {
    const found = seen.get(match) ?? (UNSPACED.test(match) ? inRun(match, unspaced) : inWord(match, wanted));
    seen.set(match, found);
    return found.map(({ mark: [from, to], word }) => ({ mark: [index + from, index + to], word }));
  });
}

/** Where the match itself holds words. A match is folded for any language: which one the text is in does not matter to a reader. */
function inWord(match: string, wanted: ReadonlySet<string>): Found[] {
  const whole = wordFor(match.replace(/[^\p{L}\p{N}\p{M}]+/gu, ''), wanted);
  if (whole !== undefined) return [{ mark: [0, match.length], word: whole }];
  return Array.from(match.matchAll(LETTERS)).flatMap(({ 0: part, index }) => {
    const word = wordFor(part, wanted);
    return word === undefined ? [] : [{ mark: [index, index + part.length] as Mark, word }];
  });
}

function wordFor(part: string, wanted: ReadonlySet<string>): string | undefined {
  const low = lowered(part);
  return [fold(low, 'en'), fold(low, 'de')].find((form) => wanted.has(form));
}

/** In unspaced text words stand anywhere; the longest comes first. */
function inRun(match: string, words: string[]): Found[] {
  const low = lowered(match);
  if (low.length !== match.length) return [];
  const found: Found[] = [];
  for (let at = 0; at < low.length; ) {
    const word = words.find((one) => low.startsWith(one, at));
    if (word !== undefined) found.push({ mark: [at, at + word.length], word });
    at += word?.length ?? 1;
  }
  return found;
}
