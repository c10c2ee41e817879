import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import type { Locale } from '../../../utils/protocol/limits';
import { analysisOf, stemsOf } from './analysis';
import { type Engine, fieldsOf, fromBytes, MOST, toBytes } from './engine';

const SCHEMA = { id: 'string', title: 'string', headings: 'string', tags: 'string', body: 'string' } as const;
const PROPERTIES = ['title', 'headings', 'tags', 'body'] as const;
const BOOST = { title: 5, headings: 2, tags: 1.5 };

/** Orama with a tokenizer of our analyser; one mistake is allowed where nothing is found without. */
async function empty(locale: Locale) {
  const analysis = await analysisOf(locale);
  return create({
    schema: SCHEMA,
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => Array.from(new Set(stemsOf(analysis, text))),
      },
    },
  });
}

export const orama: Engine = {
  build: async ({ documents, locale }) => {
    const built = await empty(locale);
    await insertMultiple(built, documents.map(fieldsOf), 500);
    return built;
  },
  save: async (built) => toBytes(save(built as Awaited<ReturnType<typeof empty>>)),
  load: async (bytes, { locale }) => {
    const built = await empty(locale);
    load(built, fromBytes(bytes) as RawData);
    const ask = async (term: string, tolerance: number) =>
      (await search(built, { term, tolerance, properties: [...PROPERTIES], boost: BOOST, limit: MOST })).hits;
    return {
      find: async (query) => {
        const found = await ask(query, 0);
        const hits = found.length > 0 ? found : await ask(query, 1);
        return hits.map(({ document }) => document.id);
      },
    };
  },
};
