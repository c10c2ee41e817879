import type { Locale } from '../protocol/limits';
import type { SearchDocument } from './document';

export interface BuildOptions {
  locale: Locale;
  /** Groups of words and phrases that mean the same in this help centre. */
  synonyms?: string[][];
  /** Whether the index also holds what the corpus itself teaches; it does unless told otherwise. */
  learn?: boolean;
}

/** The index of one language as bytes, uncompressed; the same documents give the same bytes. */
export async function buildIndex(_documents: SearchDocument[], _options: BuildOptions): Promise<Uint8Array> {
  throw new Error('not built yet');
}
