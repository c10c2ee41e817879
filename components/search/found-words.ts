/** A piece of a text: found by the search, or what stands between. */
export interface Piece {
  text: string;
  found: boolean;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const WORDS_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Cuts a text so that the words a query asks for can be shown as found. A word counts when it begins like one asked for. */
export function foundPieces(text: string, query: string): Piece[] {
  const asked = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u).flatMap((word) => cutWord(word, asked));
  return joinEqual(pieces);
}

function cutWord(word: string, asked: string[]): Piece[] {
  const folded = fold(word);
  if (asked.some((start) => folded.startsWith(start))) return [{ text: word, found: true }];
  const inside = WORDS_WITHOUT_SPACES.test(word) && asked.find((part) => word.includes(part));
  if (!inside) return [{ text: word, found: false }];
  const at = word.indexOf(inside);
  return [
    { text: word.slice(0, at), found: false },
    { text: inside, found: true },
    ...cutWord(word.slice(at + inside.length), asked),
  ];
}

/** Joins neighbours of one kind; a space between two found words is found with them. */
function joinEqual(pieces: Piece[]): Piece[] {
  const filled = pieces.filter(({ text }) => text !== '');
  const joined: Piece[] = [];
  filled.forEach((piece, index) => {
    const last = joined.at(-1);
    const bridges = piece.text.trim() === '' && last?.found && filled[index + 1]?.found;
    const found = piece.found || Boolean(bridges);
    if (last && last.found === found) last.text += piece.text;
    else joined.push({ text: piece.text, found });
  });
  return joined;
}

/** Headings of an article as its snippet: those with found words first, in their order. */
export function snippetOf(headings: readonly string[], query: string): string {
  const hit = (heading: string) => foundPieces(heading, query).some(({ found }) => found);
  return [...headings.filter(hit), ...headings.filter((heading) => !hit(heading))].join(' · ');
}
