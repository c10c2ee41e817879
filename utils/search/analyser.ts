import type { Locale } from '../protocol/limits';
import { partsOf, WORDS, type Word } from './cut-words';
import { fold } from './fold';
import { loadStemmer, type Stemmer } from './stemmers';
import { framingWordsOf, stopWordsOf } from './stop-words/stop-words';

/** What one language knows of words; the index is built and asked with the same. */
export interface Analyser {
  locale: Locale;
  words(text: string): Word[];
  /** The folded stem of a word. */
  stem(word: Word): string;
  isStop(form: string): boolean;
  /** Whether the word may only frame a question. */
  isFraming(form: string): boolean;
}

export async function openAnalyser(locale: Locale): Promise<Analyser> {
  const stemmer: Stemmer = await loadStemmer(locale);
  const stops = stopWordsOf(locale);
  const framing = framingWordsOf(locale);
  return {
    locale,
    words: (text) => (text.match(WORDS) ?? []).flatMap((match) => partsOf(match, locale)),
    stem: ({ form, low }) => (form.startsWith('#') ? form : fold(stemmer(low), locale)),
    isStop: (form) => stops.has(form),
    isFraming: (form) => framing.has(form),
  };
}
