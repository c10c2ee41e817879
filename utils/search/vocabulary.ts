/** The sorted words of an index, and the families of those with the same stem. */
export class Vocabulary {
  private readonly members: Uint32Array;
  private readonly starts: Uint32Array;

  constructor(
    readonly terms: string[],
    /** For each term the number of its stem. */
    private readonly stems: Uint32Array,
  ) {
    this.starts = new Uint32Array(terms.length + 1);
    for (const stem of stems) this.starts[stem + 1] = (this.starts[stem + 1] ?? 0) + 1;
    for (let term = 0; term < terms.length; term++)
      this.starts[term + 1] = (this.starts[term + 1] ?? 0) + (this.starts[term] ?? 0);
    this.members = new Uint32Array(terms.length);
    const next = this.starts.slice();
    stems.forEach((stem, term) => {
      const at = next[stem] ?? 0;
      this.members[at] = term;
      next[stem] = at + 1;
    });
  }

  /** The first term that is not before the text. */
  lowerBound(text: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of a form, or -1. */
  find(form: string): number {
    const at = this.lowerBound(form);
    return this.terms[at] === form ? at : -1;
  }

  /** From and to (not included) of all terms that begin so. */
  range(prefix: string): [number, number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  stemOf(term: number): number {
    return this.stems[term] ?? term;
  }

  /** The terms with this stem. */
  family(stem: number): Uint32Array {
    return this.members.subarray(this.starts[stem] ?? 0, this.starts[stem + 1] ?? 0);
  }
}
