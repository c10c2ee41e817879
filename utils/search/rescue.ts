import { editDistance } from './edit-distance';
import { UNSPACED } from './fold';

/** A word of the index that an unknown word may be, and how many mistakes lie between. */
export interface Rescued {
  term: number;
  mistakes: number;
}

const SHORTEST = 4;
/** A kana word says in three characters what others say in six. */
const SHORTEST_UNSPACED = 3;
const TWO_MISTAKES_FROM = 6;
const MOST = 4;
const MOST_KEPT = 100;

/** One bit for each letter a word holds: two words that are few mistakes apart differ in few bits. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Finds known words for unknown ones: a mistake changes two letters at most, which leaves few words to compare. */
export class Rescue {
  private readonly letters: Int32Array;
  /** The words of a query stay the same while its last is typed. */
  private readonly kept = new Map<string, Rescued[]>();

  constructor(
    private readonly terms: string[],
    private readonly frequencies: Uint32Array,
  ) {
    this.letters = new Int32Array(terms.length);
    terms.forEach((term, at) => {
      this.letters[at] = lettersOf(term);
    });
  }

  /** The nearest words with the fewest mistakes, those of more articles first. */
  near(word: string): Rescued[] {
    const shortest = UNSPACED.test(word) ? SHORTEST_UNSPACED : SHORTEST;
    if (word.length < shortest || word.length > 40) return [];
    const known = this.kept.get(word);
    if (known) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const one = this.within(word, 1);
    const near = one.length > 0 || word.length < TWO_MISTAKES_FROM ? one : this.within(word, 2);
    this.kept.set(word, near);
    return near;
  }

  private within(word: string, mistakes: number): Rescued[] {
    const letters = lettersOf(word);
    const found: number[] = [];
    for (let term = 0; term < this.terms.length; term++) {
      if (bitsIn((this.letters[term] ?? 0) ^ letters) > 2 * mistakes || this.frequencies[term] === 0)
        continue;
      if (editDistance(word, this.terms[term] ?? '', mistakes) <= mistakes) found.push(term);
    }
    return found
      .sort((a, b) => this.likelihood(word, b) - this.likelihood(word, a))
      .slice(0, MOST)
      .map((term) => ({ term, mistakes }));
  }

  /** People rarely miss the first letter, and mean the words that are written often. */
  private likelihood(word: string, term: number): number {
    const first = this.terms[term]?.[0] === word[0] ? 2 : 0;
    return first + Math.log(1 + (this.frequencies[term] ?? 0));
  }
}
