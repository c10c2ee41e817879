import { BrokenIndex } from './article-index';
import { breathe } from './breathe';

/** The articles of one word, in order, and what each field of them says. */
export interface Postings {
  documents: Uint32Array;
  codes: Uint8Array;
}

/** The articles of every word, unpacked when they are asked for. */
export class PostingLists {
  private constructor(
    private readonly packed: Uint8Array,
    private readonly codes: Uint8Array,
    readonly frequencies: Uint32Array,
    private readonly places: Uint32Array,
    private readonly firstCodes: Uint32Array,
    /** For the longest list. */
    private readonly room: Uint32Array,
  ) {}

  /** Finds where each word's list begins. Throws BrokenIndex when the lists do not fit the frequencies. */
  static async open(packed: Uint8Array, codes: Uint8Array, frequencies: Uint32Array): Promise<PostingLists> {
    const places = new Uint32Array(frequencies.length);
    const firstCodes = new Uint32Array(frequencies.length);
    let place = 0;
    let code = 0;
    for (let term = 0; term < frequencies.length; term++) {
      places[term] = place;
      firstCodes[term] = code;
      let left = frequencies[term] ?? 0;
      code += left;
      while (left > 0 && place < packed.length) if ((packed[place++] ?? 0) < 128) left--;
      if (left > 0) throw new BrokenIndex('the index has lost articles');
      if ((term & 255) === 255) await breathe();
    }
    if (place !== packed.length || code !== codes.length) throw new BrokenIndex('the index has lost words');
    const room = new Uint32Array(frequencies.reduce((most, count) => Math.max(most, count), 0));
    return new PostingLists(packed, codes, frequencies, places, firstCodes, room);
  }

  /** Valid until the next is asked for. */
  of(term: number): Postings {
    const count = this.frequencies[term] ?? 0;
    const documents = this.room.subarray(0, count);
    const { packed } = this;
    let place = this.places[term] ?? 0;
    let document = 0;
    for (let index = 0; index < count; index++) {
      let shift = 0;
      let byte = packed[place++] ?? 0;
      while (byte > 127) {
        document += (byte & 127) << shift;
        shift += 7;
        byte = packed[place++] ?? 0;
      }
      document += byte << shift;
      documents[index] = document;
    }
    const first = this.firstCodes[term] ?? 0;
    return { documents, codes: this.codes.subarray(first, first + count) };
  }
}
