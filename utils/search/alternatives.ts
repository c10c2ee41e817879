import type { Analyser } from './analyser';
import type { Word } from './cut-words';
import { UNSPACED } from './fold';
import { type Target, WHOLE_FIT } from './relations';
import type { Rescue } from './rescue';
import { PAIR } from './segments';
import type { Vocabulary } from './vocabulary';
import { JOINED, ONE_MISTAKE, SAME_STEM, TWO_MISTAKES, UNFINISHED } from './weights';

/** Longer words for an unfinished one: first those of titles, then those of many articles. */
const MOST_OF_TITLES = 40;
const MOST_UNFINISHED = 24;
/** So many articles are looked at for what a word only might mean. */
const MOST_POSTINGS = 20_000;
const SHORTEST_JOINED = 5;
/** One letter begins too many words to mean one. */
const SHORTEST_BEGINNING = 2;
/** Another known word that is as near to an unknown one as the likeliest. */
const LESS_LIKELY = 0.7;

/** Words of the index, each with how well it fits. */
export type Found = Map<number, number>;

/** Finds what in an index a word stands for. */
export class Alternatives {
  constructor(
    private readonly analyser: Analyser,
    private readonly vocabulary: Vocabulary,
    private readonly frequencies: Uint32Array,
    private readonly inTitles: Uint32Array,
    private readonly rescue: Rescue,
    private readonly relations: ReadonlyMap<number, Target[]>,
  ) {}

  /** Whether any article holds the very form. */
  knows({ form }: Word): boolean {
    const term = this.vocabulary.find(form);
    return term >= 0 && this.frequencies[term] !== 0;
  }

  /** The form itself and its family. */
  formsOf(word: Word): Found {
    const found: Found = new Map();
    const term = this.vocabulary.find(word.form);
    if (term >= 0) this.put(found, term, 1);
    this.addFamily(found, this.stemOf(word), SAME_STEM);
    return found;
  }

  /** Longer words that begin so. */
  addUnfinished(found: Found, form: string): void {
    if (form.length < SHORTEST_BEGINNING && !UNSPACED.test(form)) return;
    const [from, to] = this.vocabulary.range(form);
    const longer: number[] = [];
    for (let term = from; term < to; term++)
      if (this.frequencies[term] && !found.has(term)) longer.push(term);
    const titled = longer.filter((term) => this.inTitles[term]);
    const chosen = [
      ...mostOf(titled, this.inTitles).slice(0, MOST_OF_TITLES),
      ...mostOf(longer, this.frequencies).slice(0, MOST_UNFINISHED),
    ];
    let left = MOST_POSTINGS;
    for (const term of chosen) {
      left -= this.frequencies[term] ?? 0;
      if (left < 0) continue;
      const whole = this.vocabulary.terms[term]?.length ?? 1;
      this.put(found, term, UNFINISHED + ((1 - UNFINISHED) * form.length) / whole / 2);
    }
  }

  /** What people or the corpus mean by a word too. */
  addRelated(found: Found, stem: number): void {
    let left = MOST_POSTINGS;
    for (const { stem: target, fit } of this.relations.get(stem) ?? []) {
      for (const term of this.vocabulary.family(target)) left -= this.frequencies[term] ?? 0;
      if (left > 0) this.addFamily(found, target, fit / WHOLE_FIT);
    }
  }

  /** Known words that an unknown one may be. */
  addRescued(found: Found, form: string): void {
    this.rescue.near(form).forEach(({ term, mistakes }, at) => {
      const fit = (mistakes === 1 ? ONE_MISTAKE : TWO_MISTAKES) * (at === 0 ? 1 : LESS_LIKELY);
      this.put(found, term, fit);
      this.addFamily(found, this.vocabulary.stemOf(term), fit * SAME_STEM);
    });
  }

  /** Two words that stand as one in the texts. */
  addJoined(found: Found, first: Word | undefined, second: Word | undefined): void {
    if (!first || !second || second.form.startsWith(PAIR)) return;
    const joined = first.form + second.form;
    const term = joined.length < SHORTEST_JOINED ? -1 : this.vocabulary.find(joined);
    if (term >= 0) this.put(found, term, JOINED);
  }

  /** The number of a word's stem, or -1. */
  stemOf(word: Word): number {
    const term = this.vocabulary.find(word.form);
    return term >= 0 ? this.vocabulary.stemOf(term) : this.vocabulary.find(this.analyser.stem(word));
  }

  private addFamily(found: Found, stem: number, fit: number): void {
    if (stem < 0) return;
    for (const term of this.vocabulary.family(stem)) this.put(found, term, fit);
  }

  private put(found: Found, term: number, fit: number): void {
    if (this.frequencies[term] && (found.get(term) ?? 0) < fit) found.set(term, fit);
  }
}

const mostOf = (terms: number[], frequencies: Uint32Array): number[] =>
  terms.toSorted((one, other) => (frequencies[other] ?? 0) - (frequencies[one] ?? 0));
