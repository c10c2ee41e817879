import type { Locale } from '../protocol/limits';
import { type Analyser, openAnalyser } from './analyser';
import { breathe } from './breathe';
import { Collection } from './collect';
import type { SearchDocument } from './document';
import { encode } from './encode';
import { everydayWords } from './everyday/everyday-words';
import { learn } from './learn';
import { Relating } from './relate';
import { EVERYDAY, SYNONYM } from './weights';

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
  const sorted = documents.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  for (const document of sorted) {
    collection.add(document);
    await breathe();
  }
  const stems = stemsOf(collection, analyser);
  const relating = new Relating(analyser, collection, stems);
  const relations = [
    ...((options.learn ?? true) ? learn(collection, stems, analyser) : []),
    ...everydayWords(options.locale).flatMap((group) => relating.relate(group, EVERYDAY)),
    ...(options.synonyms ?? []).flatMap((group) => relating.relate(group, SYNONYM)),
  ];
  for (let id = stems.length; id < collection.words.length; id++) stems[id] = id;
  return encode({ locale: options.locale, ids: sorted.map(({ id }) => id), collection, stems, relations });
}

/** For each word the number of its stem, which is a word of the collection too. */
function stemsOf(collection: Collection, analyser: Analyser): number[] {
  const stems = collection.words
    .slice()
    .map((word) => collection.idOf({ form: analyser.stem(word), low: '' }));
  for (let id = stems.length; id < collection.words.length; id++) stems[id] = id;
  return stems;
}
