import { Charset, Document, Encoder } from 'flexsearch';
import type { Locale } from '../../../utils/protocol/limits';
import { analysisOf } from './analysis';
import { type Engine, fieldsOf, fromBytes, MOST, toBytes } from './engine';

const FIELDS = ['title', 'headings', 'tags', 'body'];

/** FlexSearch: words from their beginnings, suggestions for what does not fit wholly; fields in the order of their worth. */
async function empty(locale: Locale) {
  const { words } = await analysisOf(locale);
  const encoder = locale === 'ja' ? { encode: words } : new Encoder(Charset.LatinBalance);
  return new Document({
    document: { id: 'id', index: FIELDS },
    tokenize: 'forward',
    encoder: encoder as Encoder,
  });
}

export const flexsearch: Engine = {
  build: async ({ documents, locale }) => {
    const built = await empty(locale);
    for (const document of documents.map(fieldsOf)) built.add({ ...document });
    return built;
  },
  save: async (built) => {
    const parts: [string, unknown][] = [];
    await (built as Document).export((key, data) => {
      parts.push([key, data]);
    });
    return toBytes(parts);
  },
  load: async (bytes, { locale }) => {
    const built = await empty(locale);
    for (const [key, data] of fromBytes(bytes) as [string, string][]) built.import(key, data);
    return {
      find: (query) => {
        const fields = built.search(query, { suggest: true, limit: MOST }) as { result: string[] }[];
        return Array.from(new Set(fields.flatMap(({ result }) => result))).slice(0, MOST);
      },
    };
  },
};
