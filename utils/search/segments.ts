const words = new Intl.Segmenter('ja', { granularity: 'word' });
/** The time a segmenter takes grows with the square of the length, so it gets short pieces. */
const PIECE = 60;
const RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]{2,}/gu;
const MIXED_PAIR = /^#.*\p{Script=Hiragana}/u;
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const UNSPACED_RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{L}\p{N}\p{M}]+/gu;

/** Marks a pair of characters in the vocabulary, where a word of two characters may stand beside it. */
export const PAIR = '#';

/** A pair with hiragana, which tells something in a title only: texts are full of them. */
export const isMixedPair = (form: string): boolean => MIXED_PAIR.test(form);

/** The words of unspaced text, then its pairs of characters that are not both hiragana. */
export function segmentsOf(low: string): string[] {
  const found: string[] = [];
  for (const [run] of low.matchAll(UNSPACED_RUNS)) {
    for (let at = 0; at < run.length; at += PIECE)
      for (const { segment, isWordLike } of words.segment(run.slice(at, at + PIECE)))
        if (isWordLike) found.push(segment);
  }
  for (const [run] of low.matchAll(RUNS)) addPairs(run, found);
  return found;
}

function addPairs(run: string, into: string[]): void {
  const characters = Array.from(run);
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    if (!HIRAGANA.test(pair)) into.push(PAIR + pair);
  }
}
