import type { Locale } from '../protocol/limits';
import type { ArticleIndex, QueryWord } from './article-index';
import type { SearchSection } from './document';
import { readForms } from './read-forms';

/** What a word is worth in a heading against one in the text. */
const HEADING = 3;
/** How soon saying a word again tells nothing new, and how far a long section weakens it. */
const SATURATION = 1.2;
const LENGTH = 0.4;
/** What a heading adds that says all of the query, and words that follow each other as in the query, in their weight. */
const WHOLE_HEADING = 1;
const IN_A_ROW = 1;
/** How much a section gains that holds all of the query. */
const COVERAGE = 2;
/** Words are taken for each other when they fit at least so well. */
const FITS = 0.5;

/** How often a section says each word of the query, and each two of them in a row. */
interface Counted {
  heading: Float64Array;
  text: Float64Array;
  rows: Float64Array;
  length: number;
}

/** The section of a known article that answers the query best; the first when none does, undefined when there is none. */
export function bestSection(
  index: ArticleIndex,
  query: string,
  sections: SearchSection[],
): SearchSection | undefined {
  const words = index.weigh(query);
  const places = placesOf(words);
  const counted = sections.map((section) => count(section, places, words, index.locale));
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length) || 1;
  const weights = words.map(({ weight }, at) => weight * rarityAmong(counted, at));
  let best = sections[0];
  let most = 0;
  sections.forEach((section, at) => {
    const score = counted[at] ? scoreOf(weights, counted[at], mean) : 0;
    if (score > most) [best, most] = [section, score];
  });
  return best;
}

/** For each form the words of the query that it may be. */
function placesOf(words: QueryWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ forms }, at) => {
    for (const form of forms.keys()) places.set(form, [...(places.get(form) ?? []), at]);
  });
  return places;
}

function count(
  { heading, text }: SearchSection,
  places: Map<string, number[]>,
  words: QueryWord[],
  locale: Locale,
): Counted {
  const counted: Counted = {
    heading: new Float64Array(words.length),
    text: new Float64Array(words.length),
    rows: new Float64Array(words.length),
    length: 0,
  };
  let before: number[] = [];
  const add = (times: Float64Array) => (form: string) => {
    const at = places.get(form) ?? [];
    for (const place of at) {
      const fit = words[place]?.forms.get(form) ?? 0;
      times[place] = (times[place] ?? 0) + fit;
      if (fit >= FITS && before.includes(place - 1)) counted.rows[place] = 1;
    }
    before = at;
  };
  readForms(heading, locale, add(counted.heading));
  before = [];
  counted.length = readForms(text, locale, add(counted.text));
  return counted;
}

/** A word that few sections of the article have tells them apart. */
function rarityAmong(sections: Counted[], word: number): number {
  const held = sections.filter(({ text, heading }) => (text[word] ?? 0) + (heading[word] ?? 0) > 0);
  return Math.log(1 + (sections.length + 1) / (held.length + 0.5));
}

function scoreOf(weights: number[], { heading, text, rows, length }: Counted, mean: number): number {
  const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / mean);
  let score = 0;
  let said = 0;
  let held = 0;
  let whole = 0;
  weights.forEach((weight, at) => {
    const times = (text[at] ?? 0) + HEADING * (heading[at] ?? 0);
    score += (weight * times * (SATURATION + 1)) / (times + norm);
    score += IN_A_ROW * Math.min(weight, weights[at - 1] ?? weight) * (rows[at] ?? 0);
    said += weight * Math.min(1, heading[at] ?? 0);
    held += weight * Math.min(1, times);
    whole += weight;
  });
  return (
    score * (1 + COVERAGE * (held / Math.max(1e-9, whole)) ** 2) +
    (WHOLE_HEADING * said * said) / Math.max(1e-9, whole)
  );
}
