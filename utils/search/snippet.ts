/** From and to, in UTF-16 code units, of what is highlighted; in order, never overlapping. */
export type Mark = [from: number, to: number];

export interface Snippet {
  text: string;
  marks: Mark[];
}

/** Where a text holds the words of a hit. */
export function marksIn(_text: string, _words: string[]): Mark[] {
  return [];
}

/** The part of a text that holds most of the words, about `length` (200) code units, with an ellipsis where it was cut. */
export function snippetOf(text: string, words: string[], length = 200): Snippet {
  const part = text.slice(0, length);
  return { text: part, marks: marksIn(part, words) };
}
