import type { Locale } from '../protocol/limits';
import { fold, lowered, UNSPACED } from './fold';
import { segmentsOf } from './segments';
import { stopWordsOf } from './stop-words/stop-words';

/** A word of a text as it stands there, or several that a hyphen, an apostrophe or a point joins. */
export const WORDS = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’._][\p{L}\p{N}\p{M}]+)*/gu;
const JOINTS = /[-‐‑'’._]/;
const HYPHEN = /[-‐‑]/;
export const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
const LONGEST = 40;

/** A word ready to be looked up: folded, and in lower case with its accents for the stemmer. */
export interface Word {
  form: string;
  low: string;
}

/**
 * The words within one match of WORDS: its parts, and joined parts as one word, since people write e-mail and email. Pairs of characters stand for
 * unspaced text beside its words, because segmenters disagree.
 */
export function partsOf(match: string, locale: Locale): Word[] {
  const low = lowered(match);
  if (UNSPACED.test(low)) return segmentsOf(low).map((part) => wordOf(part, locale));
  if (!JOINTS.test(low)) return (low.match(LETTERS) ?? []).map((part) => wordOf(part, locale));
  const parts = low.split(JOINTS).flatMap((part) => part.match(LETTERS) ?? []);
  const words = parts.map((part) => wordOf(part, locale));
  const stops = stopWordsOf(locale);
  const told = words.some(({ form }) => !stops.has(form)); // puis-je is no word of its own
  if (told && HYPHEN.test(low) && parts.length <= 3) words.push(wordOf(parts.join(''), locale));
  return words;
}

function wordOf(part: string, locale: Locale): Word {
  const low = part.slice(0, LONGEST);
  return { form: fold(low, locale), low };
}
