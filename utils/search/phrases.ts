import type { Alternatives, Found } from './alternatives';
import type { Analyser } from './analyser';
import type { Word } from './cut-words';
import type { Vocabulary } from './vocabulary';

const LONGEST_PHRASE = 5;

/** What phrases of several words stand for (get rid of: remove, delete), the longest at every place. */
export function phrasesOf(
  words: Word[],
  analyser: Analyser,
  vocabulary: Vocabulary,
  alternatives: Alternatives,
): Found[] {
  const stems = words.map((word) => {
    const stem = alternatives.stemOf(word);
    return stem >= 0 ? (vocabulary.terms[stem] ?? '') : analyser.stem(word);
  });
  return stems.flatMap((_, at) => {
    for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 1; length--) {
      const found: Found = new Map();
      const phrase = vocabulary.find(stems.slice(at, at + length).join(' '));
      if (phrase >= 0) alternatives.addRelated(found, phrase);
      if (found.size > 0) return [found];
    }
    return [];
  });
}
