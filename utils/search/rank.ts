import type { Postings } from './posting-lists';
import { ASKED, BODY_COUNTS, HEADING, lengthOf, TAG, TITLE } from './postings';
import type { Slot } from './query-slot';
import type { Titles } from './titles';
import { COVERAGE, FIELD, LENGTH, SATURATION, TITLE_COVERAGE, TITLE_ORDER } from './weights';

/** The lengths of all articles' fields, in steps of `lengthStep`. */
export type LengthColumns = Record<'title' | 'content' | 'headings' | 'tags' | 'asked' | 'body', Uint8Array>;

const TIMES = Float32Array.from(BODY_COUNTS);

/** How many more than asked for are looked at closely. */
const CANDIDATES = 30;

export interface Ranked {
  document: number;
  score: number;
}

/** Ranks articles by BM25 over weighted fields (BM25F), by how much of the query they hold, and by how well their title says it. */
export class Ranking {
  private readonly factors: Record<'title' | 'headings' | 'tags' | 'asked' | 'body', Float32Array>;
  private readonly counts: Float32Array;
  private readonly fits: Float32Array;
  private readonly titleFits: Float32Array;
  private readonly scores: Float64Array;
  private readonly held: Float32Array;
  private readonly inTitle: Float32Array;
  private readonly titleWords: Float32Array;
  /** Articles that hold any word of the query, and those that hold the present one. */
  private readonly touched: Uint32Array;
  private readonly met: Uint32Array;

  constructor(
    private readonly lengths: LengthColumns,
    private readonly postings: (term: number) => Postings,
    private readonly titles: Titles,
  ) {
    const size = lengths.body.length;
    this.factors = {
      title: factorsOf(lengths.title, FIELD.title, LENGTH.title),
      headings: factorsOf(lengths.headings, FIELD.headings, LENGTH.headings),
      tags: factorsOf(lengths.tags, FIELD.tags, LENGTH.tags),
      asked: factorsOf(lengths.asked, FIELD.asked, LENGTH.asked),
      body: factorsOf(lengths.body, FIELD.body, LENGTH.body),
    };
    this.counts = new Float32Array(size);
    this.fits = new Float32Array(size);
    this.titleFits = new Float32Array(size);
    this.scores = new Float64Array(size);
    this.held = new Float32Array(size);
    this.inTitle = new Float32Array(size);
    this.titleWords = new Float32Array(size);
    this.touched = new Uint32Array(size);
    this.met = new Uint32Array(size);
  }

  /** The best first. */
  rank(slots: Slot[], most: number): Ranked[] {
    let count = 0;
    for (const slot of slots) count = this.addSlot(slot, count);
    const touched = this.touched.subarray(0, count);
    const ranked = this.settle(slots, touched, most + CANDIDATES);
    for (const sums of [this.scores, this.held, this.inTitle, this.titleWords]) sums.fill(0);
    return this.inOrder(slots, ranked).slice(0, most);
  }

  /** Answers how many articles are touched now. */
  private addSlot(slot: Slot, already: number): number {
    const { counts, fits, titleFits, scores, held, inTitle, titleWords } = this;
    const { weight, content } = slot;
    let met = 0;
    let touched = already;
    for (const { term, fit } of slot.alternatives) met = this.addTerm(this.postings(term), fit, met);
    for (let at = 0; at < met; at++) {
      const document = this.met[at] ?? 0;
      const count = counts[document] ?? 0;
      const titleFit = titleFits[document] ?? 0;
      const score = scores[document] ?? 0;
      if (score === 0) this.touched[touched++] = document;
      scores[document] = score + (weight * count * (SATURATION + 1)) / (count + SATURATION);
      held[document] = (held[document] ?? 0) + weight * (fits[document] ?? 0);
      if (titleFit > 0) {
        inTitle[document] = (inTitle[document] ?? 0) + weight * titleFit;
        if (content) titleWords[document] = (titleWords[document] ?? 0) + titleFit;
        titleFits[document] = 0;
      }
      counts[document] = 0;
      fits[document] = 0;
    }
    return touched;
  }

  /** Answers how many articles are met now. */
  private addTerm({ documents, codes }: Postings, fit: number, already: number): number {
    const { counts, fits, titleFits, factors } = this;
    const { title, headings, tags, asked, body } = factors;
    const length = documents.length;
    let met = already;
    for (let index = 0; index < length; index++) {
      const document = documents[index] ?? 0;
      const code = codes[index] ?? 0;
      let count = (TIMES[code & 15] ?? 0) * (body[document] ?? 0);
      if (code > 15) {
        if (code & TITLE) {
          count += title[document] ?? 0;
          if (fit > (titleFits[document] ?? 0)) titleFits[document] = fit;
        }
        if (code & HEADING) count += headings[document] ?? 0;
        if (code & TAG) count += tags[document] ?? 0;
        if (code & ASKED) count += asked[document] ?? 0;
      }
      const before = counts[document] ?? 0;
      if (before === 0) this.met[met++] = document;
      counts[document] = before + fit * count;
      if (fit > (fits[document] ?? 0)) fits[document] = fit;
    }
    return met;
  }

  private settle(slots: Slot[], touched: Uint32Array, most: number): Ranked[] {
    const whole = wholeOf(slots);
    const best: Ranked[] = [];
    let least = 0;
    for (let at = 0; at < touched.length; at++) {
      const document = touched[at] ?? 0;
      const score = this.scoreOf(document, whole);
      if (score <= least) continue;
      insert(best, { document, score }, most);
      if (best.length === most) least = best[most - 1]?.score ?? 0;
    }
    return best;
  }

  /** The best once more, with what the order of words in their titles adds. */
  private inOrder(slots: Slot[], ranked: Ranked[]): Ranked[] {
    const whole = wholeOf(slots);
    const order = this.titles.orderOf(slots);
    return ranked
      .map(({ document, score }) => ({ document, score: score + TITLE_ORDER * whole * order(document) }))
      .sort((one, other) => other.score - one.score || one.document - other.document);
  }

  private scoreOf(document: number, whole: number): number {
    const held = (this.held[document] ?? 0) / whole;
    const said = (this.inTitle[document] ?? 0) / whole;
    const used = Math.min(
      1,
      (this.titleWords[document] ?? 0) / Math.max(1, this.lengths.content[document] ?? 1),
    );
    return (this.scores[document] ?? 0) * (1 + COVERAGE * held * held) + TITLE_COVERAGE * whole * said * used;
  }
}

const wholeOf = (slots: Slot[]): number => slots.reduce((sum, { weight }) => sum + weight, 0);

/** Keeps the list in order, best first, and no longer than `most`. */
function insert(best: Ranked[], one: Ranked, most: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < one.score) at--;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}

/** For each article what one word in a field of its length weighs. */
function factorsOf(lengths: Uint8Array, weight: number, share: number): Float32Array {
  let sum = 0;
  let filled = 0;
  for (const step of lengths)
    if (step > 0) {
      sum += lengthOf(step);
      filled++;
    }
  const mean = filled > 0 ? sum / filled : 1;
  const worth = Array.from(
    { length: 256 },
    (_, step) => weight / (1 - share + (share * lengthOf(step)) / mean),
  );
  const factors = new Float32Array(lengths.length);
  for (let document = 0; document < lengths.length; document++)
    factors[document] = worth[lengths[document] ?? 0] ?? 0;
  return factors;
}
