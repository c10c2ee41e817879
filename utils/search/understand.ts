import type { Alternatives, Found } from './alternatives';
import type { Analyser } from './analyser';
import type { Word } from './cut-words';
import { phrasesOf } from './phrases';
import type { Slot } from './query-slot';
import { isMixedPair, PAIR } from './segments';
import type { Vocabulary } from './vocabulary';
import { CHARACTER_PAIR, FRAMING, MIXED_PAIR, STOP_WORD } from './weights';

/** Longer queries are pasted pages: what stands first is asked. */
const LONGEST_QUERY = 600;
const MOST_WORDS = 40;
/** More misspelt words in one query are none of ours. */
const MOST_RESCUED = 12;
/** An unfinished word is no stop word when it begins more words than this. */
const BEGINS_MANY = 4;
/** So many stop words make a query a question. */
const QUESTION = 2;

type Kind = 'word' | 'stop' | 'framing' | 'pair' | 'mixed pair';

const SHARES: Record<Kind, number> = {
  word: 1,
  stop: STOP_WORD,
  framing: FRAMING,
  pair: CHARACTER_PAIR,
  'mixed pair': MIXED_PAIR,
};

/** What the words of a query may stand for in one index. */
export class Understanding {
  constructor(
    private readonly analyser: Analyser,
    private readonly vocabulary: Vocabulary,
    private readonly frequencies: Uint32Array,
    private readonly documents: number,
    private readonly alternatives: Alternatives,
  ) {}

  slotsOf(query: string): Slot[] {
    const asked = query.slice(0, LONGEST_QUERY).toWellFormed();
    const words = this.analyser.words(asked).slice(0, 2 * MOST_WORDS);
    const plain = words.filter((word) => !isPair(word)).slice(0, MOST_WORDS);
    const unfinished = /[\p{L}\p{N}]$/u.test(asked) ? plain.at(-1) : undefined;
    const question = this.isQuestion(plain);
    const unknown = plain.filter((word) => !this.alternatives.knows(word)).slice(0, MOST_RESCUED);
    const slots = plain.flatMap((word, place) => {
      if (plain.findIndex(({ form }) => form === word.form) < place) return [];
      const kind = this.kindOf(word, question);
      const found = this.foundOf(word, kind, word === unfinished, unknown.includes(word));
      this.alternatives.addJoined(found, plain[place - 1], word);
      this.alternatives.addJoined(found, word, plain[place + 1]);
      const longer = word === unfinished && found.size > BEGINS_MANY;
      return this.slotOf(found, kind === 'stop' && longer ? 'word' : kind, place);
    });
    const pairs = new Map(words.filter(isPair).map((pair) => [pair.form, pair]));
    const phrases = phrasesOf(plain, this.analyser, this.vocabulary, this.alternatives);
    return [
      ...slots,
      ...Array.from(pairs.values()).flatMap((pair) =>
        this.slotOf(this.alternatives.formsOf(pair), isMixedPair(pair.form) ? 'mixed pair' : 'pair'),
      ),
      ...phrases.flatMap((found) => this.slotOf(found, 'word')),
    ];
  }

  /** Questions have stop words, and something else to ask for than what frames them. */
  private isQuestion(words: Word[]): boolean {
    const stops = words.filter(({ form }) => this.analyser.isStop(form)).length;
    const told = words.some(({ form }) => !this.analyser.isStop(form) && !this.analyser.isFraming(form));
    return told && stops >= QUESTION;
  }

  private kindOf({ form }: Word, question: boolean): Kind {
    if (this.analyser.isStop(form)) return 'stop';
    return question && this.analyser.isFraming(form) ? 'framing' : 'word';
  }

  private foundOf(word: Word, kind: Kind, unfinished: boolean, unknown: boolean): Found {
    const found = this.alternatives.formsOf(word);
    if (unfinished) this.alternatives.addUnfinished(found, word.form);
    const begun = unfinished && found.size > 0;
    if (kind === 'word') this.alternatives.addRelated(found, this.alternatives.stemOf(word));
    if (unknown && kind === 'word' && !begun) this.alternatives.addRescued(found, word.form);
    return found;
  }

  private slotOf(found: Found, kind: Kind, place = -1): Slot[] {
    if (found.size === 0) return [];
    const alternatives = Array.from(found, ([term, fit]) => ({ term, fit }));
    return [
      { alternatives, weight: SHARES[kind] * this.rarity(found, kind), content: kind === 'word', place },
    ];
  }

  /** How much a word tells: by the articles of those it fits best (idf of BM25). */
  private rarity(found: Found, kind: Kind): number {
    const best = Math.max(...found.values());
    let held = kind === 'stop' ? this.documents / 2 : 0; // texts are full of stop words, and the index leaves them out there
    for (const [term, fit] of found)
      if (fit >= best * 0.8) held = Math.max(held, this.frequencies[term] ?? 0);
    return Math.log(1 + (this.documents - held + 0.5) / (held + 0.5));
  }
}

const isPair = ({ form }: Word): boolean => form.startsWith(PAIR);
