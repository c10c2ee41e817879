import { Alternatives } from './alternatives';
import { openAnalyser } from './analyser';
import { type ArticleIndex, BrokenIndex } from './article-index';
import { breathe } from './breathe';
import { ByteReader } from './bytes';
import { FIELDS } from './encode';
import { readStrings } from './front-coding';
import { type Parts, readIndex } from './layout';
import { PostingLists } from './posting-lists';
import type { Slot } from './query-slot';
import { type LengthColumns, Ranking } from './rank';
import { readRelations } from './relations';
import { Rescue } from './rescue';
import { Titles } from './titles';
import { Understanding } from './understand';
import { Vocabulary } from './vocabulary';

const MOST = 10;
const WORTH_A_MARK = 0.25;

/**
 * Opens what `buildIndex` made, in steps that leave room for keystrokes. Throws BrokenIndex on bytes that are damaged, cut off or not
 * an index of this version.
 */
export async function openIndex(bytes: Uint8Array): Promise<ArticleIndex> {
  const parts = readIndex(bytes);
  const analyser = await openAnalyser(parts.locale);
  const ids = await readStrings(new ByteReader(parts.ids), parts.documents);
  const terms = await readStrings(new ByteReader(parts.vocabulary), parts.terms);
  const frequencies = new ByteReader(parts.frequencies).numbers(parts.terms);
  const lists = await PostingLists.open(parts.postings, parts.codes, frequencies);
  const stems = stemsOf(parts);
  await breathe();
  const vocabulary = new Vocabulary(terms, stems);
  await breathe();
  const rescue = new Rescue(terms, frequencies);
  await breathe();
  const titles = new Titles(parts.titles, parts.documents);
  await breathe();
  const ranking = new Ranking(lengthsOf(parts), (term) => lists.of(term), titles);
  await breathe();
  const relations = readRelations(new ByteReader(parts.relations));
  await breathe();
  const inTitles = titles.frequencies(parts.terms);
  await breathe();
  const alternatives = new Alternatives(analyser, vocabulary, frequencies, inTitles, rescue, relations);
  const understanding = new Understanding(analyser, vocabulary, frequencies, parts.documents, alternatives);
  const formsOf = (slot: Slot) =>
    new Map(slot.alternatives.map(({ term, fit }) => [terms[term] ?? '', fit] as const));
  return {
    locale: parts.locale,
    size: parts.documents,
    find: (query, { most = MOST } = {}) => {
      const slots = understanding.slotsOf(query);
      const words = wordsOf(slots, terms);
      return ranking
        .rank(slots, most)
        .map(({ document, score }) => ({ id: ids[document] ?? '', score, words }));
    },
    weigh: (query) =>
      understanding.slotsOf(query).map((slot) => ({ weight: slot.weight, forms: formsOf(slot) })),
  };
}

/** What is worth highlighting: not stop words, and nothing that fits badly. */
function wordsOf(slots: Slot[], terms: string[]): string[] {
  const told = slots.filter(({ content }) => content).flatMap(({ alternatives }) => alternatives);
  const fitting = told.filter(({ fit }) => fit >= WORTH_A_MARK);
  return Array.from(new Set(fitting.map(({ term }) => terms[term] ?? '')));
}

function stemsOf({ stems, terms }: Parts): Uint32Array {
  const numbers = new ByteReader(stems).numbers(terms);
  for (let term = 0; term < terms; term++) {
    const away = numbers[term] ?? 0;
    numbers[term] = away & 1 ? term - (away + 1) / 2 : term + away / 2;
  }
  return numbers;
}

function lengthsOf({ lengths, documents }: Parts): LengthColumns {
  if (lengths.length !== documents * FIELDS.length) throw new BrokenIndex('the index has lost lengths');
  const columns = FIELDS.map((field, at) => [field, lengths.subarray(at * documents, (at + 1) * documents)]);
  return Object.fromEntries(columns) as LengthColumns;
}
