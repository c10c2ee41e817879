import type { Locale } from '../protocol/limits';
import { fold, lowered, UNSPACED } from './fold';
import { segmentsOf } from './segments';

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
  if (HYPHEN.test(low) && parts.length <= 3) parts.push(parts.join(''));
  return parts.map((part) => wordOf(part, locale));
}

function wordOf(part: string, locale: Locale): Word {
  const low = part.slice(0, LONGEST);
  return { form: fold(low, locale), low };
}
