import type { Analyser } from './analyser';
import type { Word } from './cut-words';
import type { Alternative, Slot } from './query-slot';
import { type Target, WHOLE_FIT } from './relations';
import type { Rescue } from './rescue';
import { PAIR } from './segments';
import type { Vocabulary } from './vocabulary';
import {
  CHARACTER_PAIR,
  JOINED,
  ONE_MISTAKE,
  SAME_STEM,
  STOP_WORD,
  TWO_MISTAKES,
  UNFINISHED,
} from './weights';

/** Longer queries are pasted pages: what stands first is asked. */
const LONGEST_QUERY = 600;
const MOST_WORDS = 40;
const MOST_UNFINISHED = 24;
const LONGEST_PHRASE = 4;
/** An unfinished word is no stop word when it begins more words than this. */
const UNFINISHED_STOP = 4;

/** What the words of a query may stand for in one index. */
export class Understanding {
  constructor(
    private readonly analyser: Analyser,
    private readonly vocabulary: Vocabulary,
    private readonly frequencies: Uint32Array,
    private readonly documents: number,
    private readonly rescue: Rescue,
    private readonly relations: ReadonlyMap<number, Target[]>,
  ) {}

  slotsOf(query: string): Slot[] {
    const asked = query.slice(0, LONGEST_QUERY).toWellFormed();
    const words = this.analyser.words(asked);
    const unfinished = /[\p{L}\p{N}]$/u.test(asked)
      ? words.findLast(({ form }) => !form.startsWith(PAIR))
      : undefined;
    const slots: Slot[] = [];
    const seen = new Set<string>();
    let place = -1;
    words.forEach((word, at) => {
      if (seen.has(word.form) || seen.size >= MOST_WORDS) return;
      seen.add(word.form);
      if (!word.form.startsWith(PAIR)) place++;
      const alternatives = this.alternativesOf(word, word === unfinished);
      this.addJoined(word, words[at + 1], words[at - 1], alternatives);
      if (alternatives.size > 0)
        slots.push({
          ...this.slotOf(word, alternatives, word === unfinished),
          place: word.form.startsWith(PAIR) ? -1 : place,
        });
    });
    return [...slots, ...this.phrasesOf(words.slice(0, MOST_WORDS))];
  }

  private alternativesOf(word: Word, unfinished: boolean): Map<number, number> {
    const found = new Map<number, number>();
    const term = this.vocabulary.find(word.form);
    if (term >= 0 && this.frequencies[term]) put(found, term, 1);
    this.addFamily(
      found,
      term >= 0 ? this.vocabulary.stemOf(term) : this.vocabulary.find(this.analyser.stem(word)),
      SAME_STEM,
    );
    if (unfinished) this.addUnfinished(found, word.form);
    this.addRelated(
      found,
      term >= 0 ? this.vocabulary.stemOf(term) : this.vocabulary.find(this.analyser.stem(word)),
    );
    if (found.size === 0 && !word.form.startsWith(PAIR)) this.addRescued(found, word.form);
    return found;
  }

  private addFamily(found: Map<number, number>, stem: number, fit: number): void {
    if (stem < 0) return;
    for (const term of this.vocabulary.family(stem)) if (this.frequencies[term]) put(found, term, fit);
  }

  private addRelated(found: Map<number, number>, key: number): void {
    for (const { stem, fit } of this.relations.get(key) ?? []) this.addFamily(found, stem, fit / WHOLE_FIT);
  }

  /** What phrases of several words stand for, the longest first. */
  private phrasesOf(words: Word[]): Slot[] {
    const plain = words.filter(({ form }) => !form.startsWith(PAIR));
    const stems = plain.map((word) => this.stemOf(word));
    const slots: Slot[] = [];
    for (let at = 0; at < stems.length; at++)
      for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 1; length--) {
        const found = new Map<number, number>();
        this.addRelated(found, this.vocabulary.find(stems.slice(at, at + length).join(' ')));
        if (found.size === 0) continue;
        const alternatives = Array.from(found, ([term, fit]) => ({ term, fit }));
        slots.push({ alternatives, weight: this.rarity(alternatives), content: true, place: -1 });
        break;
      }
    return slots;
  }

  private stemOf(word: Word): string {
    const term = this.vocabulary.find(word.form);
    return term >= 0 ? (this.vocabulary.terms[this.vocabulary.stemOf(term)] ?? '') : this.analyser.stem(word);
  }

  private addUnfinished(found: Map<number, number>, form: string): void {
    const [from, to] = this.vocabulary.range(form);
    const longer: number[] = [];
    for (let term = from; term < to; term++)
      if (this.frequencies[term] && !found.has(term)) longer.push(term);
    longer.sort((a, b) => (this.frequencies[b] ?? 0) - (this.frequencies[a] ?? 0));
    for (const term of longer.slice(0, MOST_UNFINISHED)) {
      const whole = this.vocabulary.terms[term]?.length ?? 1;
      put(found, term, UNFINISHED + (1 - UNFINISHED) * 0.5 * (form.length / whole));
    }
  }

  private addRescued(found: Map<number, number>, form: string): void {
    const near = this.rescue.near(form);
    near.forEach(({ term, mistakes }, at) => {
      const fit = (mistakes === 1 ? ONE_MISTAKE : TWO_MISTAKES) * (at === 0 ? 1 : 0.7);
      put(found, term, fit);
      this.addFamily(found, this.vocabulary.stemOf(term), fit * SAME_STEM);
    });
  }

  private addJoined(
    word: Word,
    next: Word | undefined,
    before: Word | undefined,
    found: Map<number, number>,
  ): void {
    for (const joined of [next && word.form + next.form, before && before.form + word.form]) {
      if (!joined || joined.length < 5 || joined.includes(PAIR)) continue;
      const term = this.vocabulary.find(joined);
      if (term >= 0 && this.frequencies[term]) put(found, term, JOINED);
    }
  }

  private slotOf(word: Word, found: Map<number, number>, unfinished: boolean): Omit<Slot, 'place'> {
    const alternatives: Alternative[] = Array.from(found, ([term, fit]) => ({ term, fit }));
    const pair = word.form.startsWith(PAIR);
    const stop = this.analyser.isStop(word.form) && !(unfinished && found.size > UNFINISHED_STOP);
    const share = pair ? CHARACTER_PAIR : stop ? STOP_WORD : 1;
    return { alternatives, weight: share * this.rarity(alternatives), content: !pair && !stop };
  }

  /** How much a word tells: by the articles of those it fits best (idf of BM25). */
  private rarity(alternatives: Alternative[]): number {
    const best = Math.max(...alternatives.map(({ fit }) => fit));
    let held = 0;
    for (const { term, fit } of alternatives)
      if (fit >= best * 0.8) held = Math.max(held, this.frequencies[term] ?? 0);
    return Math.log(1 + (this.documents - held + 0.5) / (held + 0.5));
  }
}

function put(found: Map<number, number>, term: number, fit: number): void {
  if ((found.get(term) ?? 0) < fit) found.set(term, fit);
}
