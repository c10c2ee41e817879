import type { Locale } from '../protocol/limits';
import { openAnalyser } from './analyser';
import { breathe } from './breathe';
import { Collection } from './collect';
import type { SearchDocument } from './document';
import { encode } from './encode';

export interface BuildOptions {
  locale: Locale;
  /** Groups of words and phrases that mean the same in this help centre. */
  synonyms?: string[][];
  /** Whether the index also holds what the corpus itself teaches; it does unless told otherwise. */
  learn?: boolean;
}

/** The index of one language as bytes, uncompressed; the same documents give the same bytes. */
export async function buildIndex(documents: SearchDocument[], options: BuildOptions): Promise<Uint8Array> {
  const analyser = await openAnalyser(options.locale);
  const collection = new Collection(analyser);
  const sorted = documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const document of sorted) {
    collection.add(document);
    await breathe();
  }
  const known = collection.words.length;
  const stems: number[] = [];
  for (let id = 0; id < known; id++) {
    const word = collection.words[id];
    if (word) stems[id] = collection.idOf({ form: analyser.stem(word), low: '' });
  }
  for (let id = known; id < collection.words.length; id++) stems[id] = id;
  return encode({
    locale: options.locale,
    ids: sorted.map(({ id }) => id),
    collection,
    stems,
    relations: new Map(),
  });
}
