import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { Locale } from '../../utils/protocol/limits';
import { buildIndex } from '../../utils/search/build-index';
import type { SearchDocument } from '../../utils/search/document';
import type { SearchText } from '../db/search-texts';
import { searchDocument } from './search-document';

/** What the thread is told: texts, as often as it takes, and then to build. */
export type Told =
  | { kind: 'texts'; texts: SearchText[]; phrases: Map<string, string[]> }
  | { kind: 'build'; locale: Locale; synonyms: string[][] };

/** What it answers, once. */
export interface Built {
  /** Compressed by gzip. */
  file: Uint8Array<ArrayBuffer>;
  articles: number;
}

const documents: SearchDocument[] = [];

parentPort?.on('message', (told: Told) => {
  if (told.kind === 'texts')
    for (const text of told.texts) documents.push(searchDocument(text, told.phrases.get(text.slug) ?? []));
  else void build(told.locale, told.synonyms);
});

async function build(locale: Locale, synonyms: string[][]): Promise<void> {
  const index = await buildIndex(documents, { locale, synonyms });
  const file = Uint8Array.from(gzipSync(index, { level: 9 }));
  parentPort?.postMessage({ file, articles: documents.length } satisfies Built, [file.buffer]);
}
