import { type Found, findWords, type Mark } from './marks';

export type { Mark } from './marks';

export interface Snippet {
  text: string;
  marks: Mark[];
}

/** Nobody reads on for longer, and nobody waits for it. */
const LONGEST_TEXT = 20_000;
/** How much stands before the first highlighted word. */
const BEFORE = 40;
const ELLIPSIS = '…';

/** Where a text holds the words of a hit. */
export const marksIn = (text: string, words: string[]): Mark[] =>
  findWords(text, words).map(({ mark }) => mark);

/** The part of a text that holds most of the words, about `length` (200) code units, with an ellipsis where it was cut. */
export function snippetOf(text: string, words: string[], length = 200): Snippet {
  const line = text.slice(0, LONGEST_TEXT).replace(/\s+/gu, ' ').trim();
  const found = findWords(line, words);
  const from = wordStart(line, Math.max(0, bestStart(found, length - BEFORE) - BEFORE));
  const to = wordEnd(line, from, from + length);
  const before = from > 0 ? ELLIPSIS : '';
  const part = line.slice(from, to).toWellFormed();
  const shift = before.length - from;
  const marks = found.flatMap(({ mark }): Mark[] =>
    mark[0] >= from && mark[1] <= to ? [[mark[0] + shift, mark[1] + shift]] : [],
  );
  return { text: before + part + (to < line.length ? ELLIPSIS : ''), marks };
}

/** Where the first of those words stands that are most, each counted once, within so many code units. */
function bestStart(found: Found[], room: number): number {
  let best = 0;
  let most = 0;
  const times = new Map<string, number>();
  let last = 0;
  for (const { mark, word } of found) {
    for (let next = found[last]; next && next.mark[1] <= mark[0] + room; next = found[++last])
      times.set(next.word, (times.get(next.word) ?? 0) + 1);
    if (times.size > most) [best, most] = [mark[0], times.size];
    const left = (times.get(word) ?? 0) - 1;
    if (left > 0) times.set(word, left);
    else times.delete(word);
  }
  return best;
}

/** The beginning of the next word, when it is near; unspaced text may be cut anywhere. */
function wordStart(line: string, from: number): number {
  if (from === 0) return 0;
  const space = line.indexOf(' ', from - 1);
  return space >= 0 && space - from < BEFORE ? space + 1 : from;
}

function wordEnd(line: string, from: number, to: number): number {
  if (to >= line.length) return line.length;
  const space = line.lastIndexOf(' ', to);
  return space > from && to - space < BEFORE ? space : to;
}
