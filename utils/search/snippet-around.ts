import type { Mark } from './marks';

export interface Snippet {
  text: string;
  marks: Mark[];
}

/** How much stands before the first mark, and in all. */
const BEFORE = 40;
const LENGTH = 160;

/** The part of a text around its first mark, on one line, with an ellipsis where it was cut. */
export function snippetAround(text: string, marks: readonly Mark[]): Snippet {
  const from = Math.max(0, (marks[0]?.[0] ?? 0) - BEFORE);
  const to = Math.min(text.length, from + LENGTH);
  const shift = (from > 0 ? 1 : 0) - from;
  const part = text.slice(from, to).replace(/\s/gu, ' ').toWellFormed();
  const inside = marks.filter(([start, end]) => start >= from && end <= to);
  return {
    text: (from > 0 ? '…' : '') + part + (to < text.length ? '…' : ''),
    marks: inside.map(([start, end]): Mark => [start + shift, end + shift]),
  };
}
