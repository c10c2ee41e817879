import { ByteReader } from './bytes';
import type { Slot } from './query-slot';

/** How well a word of a title must fit to be taken for a word of the query. */
const FITS = 0.5;

/** The words of all titles in their order. */
export class Titles {
  private readonly starts: Uint32Array;
  private readonly terms: Uint32Array;

  /** Throws BrokenIndex when a title is missing. */
  constructor(bytes: Uint8Array, documents: number) {
    const reader = new ByteReader(bytes);
    this.starts = new Uint32Array(documents + 1);
    const terms = new Uint32Array(bytes.length);
    let read = 0;
    for (let document = 0; document < documents; document++) {
      for (let left = reader.number(); left > 0; left--) terms[read++] = reader.number();
      this.starts[document + 1] = read;
    }
    this.terms = terms.slice(0, read);
  }

  /** In how many titles each term stands, an article's twice where it says it twice. */
  frequencies(terms: number): Uint32Array {
    const frequencies = new Uint32Array(terms);
    this.terms.forEach((term) => {
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    });
    return frequencies;
  }

  /** Says for any article how much of the query's order its title keeps, from 0 to 1. */
  orderOf(slots: Slot[]): (document: number) => number {
    const places = new Map<number, number>();
    const weights = new Map<number, number>();
    for (const { place, alternatives, weight } of slots) {
      if (place < 0) continue;
      weights.set(place, weight);
      for (const { term, fit } of alternatives) if (fit >= FITS) places.set(term, place);
    }
    const whole = Array.from(weights.values()).reduce((sum, weight) => sum + weight, 0);
    return (document) => {
      let kept = 0;
      let before = -1; // a title that begins as the query does keeps its first word too
      for (let at = this.starts[document] ?? 0; at < (this.starts[document + 1] ?? 0); at++) {
        const place = places.get(this.terms[at] ?? 0) ?? -2;
        if (place === before + 1) kept += weights.get(place) ?? 0;
        before = place;
      }
      return whole > 0 ? Math.min(1, kept / whole) : 0;
    };
  }
}
