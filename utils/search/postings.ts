/**
 * What an index says of one word in one article, in one byte: which fields hold the word, and in the lower half how often
 * the body does, in steps.
 */
export const TITLE = 16;
export const HEADING = 32;
export const TAG = 64;
export const ASKED = 128;

/** How often the body holds a word, for each step. */
export const BODY_COUNTS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 19, 24, 32, 48, 80] as const;

export function bodyStep(count: number): number {
  let step = BODY_COUNTS.length - 1;
  while ((BODY_COUNTS[step] ?? 0) > count) step--;
  return step;
}

/** Lengths are kept in one byte each, exact up to 15 and in steps of an eleventh above. */
export const lengthStep = (length: number): number =>
  length < 16 ? length : Math.min(255, Math.round(16 + 12 * Math.log2(length / 16)));
export const lengthOf = (step: number): number => (step < 16 ? step : 16 * 2 ** ((step - 16) / 12));
