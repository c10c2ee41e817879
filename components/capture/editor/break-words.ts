import { fontOf, TEXT_WIDTH } from '../../../utils/marks/drawing';

export interface BrokenWords {
  lines: string[];
  /** Of the longest line, in the unit of `measure`. */
  width: number;
}

/**
 * Breaks words into lines of a width at most: between words, and within a word that is longer than a line.
 * @param measure how wide a text is
 */
export function breakWords(words: string, most: number, measure: (text: string) => number): BrokenWords {
  const lines: string[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && measure(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, most, measure));
  }
  return { lines, width: Math.max(0, ...lines.map(measure)) };
}

function pieces(word: string, most: number, measure: (text: string) => number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && measure(piece + letter) > most) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

/** Words as they are written on a picture. */
export function wordsOnPicture(words: string, unit: number): BrokenWords {
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  if (!brush) return { lines: [words], width: 0 };
  brush.font = fontOf(unit);
  return breakWords(words, TEXT_WIDTH * unit, (text) => brush.measureText(text).width);
}
