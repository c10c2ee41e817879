import type { Analyser } from './analyser';
import { partsOf, WORDS, type Word } from './cut-words';
import type { SearchDocument } from './document';
import { ASKED, bodyStep, HEADING, lengthStep, TAG, TITLE } from './postings';
import { isMixedPair, PAIR } from './segments';

/** Lengths of one article's fields in words, in steps of `lengthStep`; `content` counts the title's words that tell something. */
export interface Lengths {
  title: number;
  content: number;
  headings: number;
  tags: number;
  asked: number;
  body: number;
}

/** Longer titles are compared by their beginning. */
const LONGEST_TITLE = 30;

/** Longer matches come once, and are not worth remembering. */
const LONGEST_KEPT = 32;

/** Every word of the corpus with the articles that hold it. */
export class Collection {
  readonly words: Word[] = [];
  readonly documents: number[][] = [];
  readonly codes: number[][] = [];
  readonly lengths: Lengths[] = [];
  /** The words of every title in their order. */
  readonly titles: number[][] = [];
  private readonly ids = new Map<string, number>();
  private readonly cut = new Map<string, number | number[]>();
  /** Words that tell nothing where they stand in a text: every text is full of them. */
  private readonly unsaid: boolean[] = [];
  private readonly masks: number[] = [];
  private readonly counts: number[] = [];
  private touched: number[] = [];

  constructor(private readonly analyser: Analyser) {}

  /** The number of a word, made when it is new. */
  idOf(word: Word): number {
    const known = this.ids.get(word.form);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.ids.set(word.form, id);
    this.words.push(word);
    this.documents.push([]);
    this.codes.push([]);
    this.unsaid.push(isMixedPair(word.form) || this.analyser.isStop(word.form));
    this.masks.push(0);
    this.counts.push(0);
    return id;
  }

  find(form: string): number | undefined {
    return this.ids.get(form);
  }

  /** Calls with the numbers of a text's words, in order. */
  private read(text: string, take: (id: number) => void): void {
    for (const match of text.match(WORDS) ?? []) {
      const ids = this.cut.get(match) ?? this.cutUp(match);
      if (typeof ids === 'number') take(ids);
      else for (const id of ids) take(id);
    }
  }

  private cutUp(match: string): number | number[] {
    const ids = partsOf(match, this.analyser.locale).map((word) => this.idOf(word));
    const cut = ids.length === 1 ? (ids[0] ?? 0) : ids;
    if (match.length <= LONGEST_KEPT) this.cut.set(match, cut);
    return cut;
  }

  add(document: SearchDocument): void {
    const title = this.mark([document.title], TITLE);
    const headings = this.mark(headingsOf(document), HEADING);
    const tags = this.mark(document.tags, TAG);
    const asked = this.mark(document.askedAs ?? [], ASKED);
    const body = this.count(document.sections.map(({ text }) => text));
    this.titles.push(title.filter((id) => !this.isPair(id)).slice(0, LONGEST_TITLE));
    this.lengths.push({
      title: lengthStep(title.length),
      content: Math.min(255, this.contentOf(title)),
      headings: lengthStep(headings.length),
      tags: lengthStep(tags.length),
      asked: lengthStep(asked.length),
      body: lengthStep(body),
    });
    this.settle(this.lengths.length - 1);
  }

  private mark(texts: string[], field: number): number[] {
    const ids: number[] = [];
    const take = (id: number): void => {
      ids.push(id);
      this.touch(id);
      this.masks[id] = (this.masks[id] ?? 0) | field;
    };
    for (const text of texts) this.read(text, take);
    return ids;
  }

  private count(texts: string[]): number {
    let length = 0;
    const take = (id: number): void => {
      length++;
      if (this.unsaid[id]) return;
      this.touch(id);
      this.counts[id] = (this.counts[id] ?? 0) + 1;
    };
    for (const text of texts) this.read(text, take);
    return length;
  }

  private touch(id: number): void {
    if (this.masks[id] === 0 && this.counts[id] === 0) this.touched.push(id);
  }

  private isPair(id: number): boolean {
    return this.words[id]?.form.startsWith(PAIR) ?? false;
  }

  private contentOf(title: number[]): number {
    const forms = new Set(title.map((id) => this.words[id]?.form ?? ''));
    return Array.from(forms).filter((form) => !form.startsWith(PAIR) && !this.analyser.isStop(form)).length;
  }

  /** Writes what was counted for one article, and counts anew. */
  private settle(document: number): void {
    for (const id of this.touched) {
      this.documents[id]?.push(document);
      this.codes[id]?.push((this.masks[id] ?? 0) | bodyStep(this.counts[id] ?? 0));
      this.masks[id] = 0;
      this.counts[id] = 0;
    }
    this.touched = [];
  }
}

/** A heading that only says the title again tells nothing. */
const headingsOf = ({ title, sections }: SearchDocument): string[] =>
  sections.map(({ heading }) => heading).filter((heading) => heading !== title);
