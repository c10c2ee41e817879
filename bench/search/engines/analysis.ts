import type { Locale } from '../../../utils/protocol/limits';
import { openAnalyser } from '../../../utils/search/analyser';

/** Our analyser in the shape that libraries take: words, and for each word its stem or nothing for a stop word. */
export interface Analysis {
  words(text: string): string[];
  stem(word: string): string | null;
}

/** Pairs of characters are left to ours: a library that takes them for words of their own finds less. */
export async function analysisOf(locale: Locale): Promise<Analysis> {
  const analyser = await openAnalyser(locale);
  const stems = new Map<string, string | null>();
  return {
    words: (text) => analyser.words(text).flatMap(({ form, low }) => (form.startsWith('#') ? [] : [low])),
    stem: (low) => {
      const known = stems.get(low);
      if (known !== undefined) return known;
      const [word] = analyser.words(low);
      const stem = !word || analyser.isStop(word.form) ? null : analyser.stem(word);
      stems.set(low, stem);
      return stem;
    },
  };
}

/** The stems of a text without its stop words. */
export const stemsOf = ({ words, stem }: Analysis, text: string): string[] =>
  words(text).flatMap((word) => stem(word) ?? []);
