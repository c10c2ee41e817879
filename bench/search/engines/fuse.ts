import Fuse from 'fuse.js';
import { type Engine, type Fields, fieldsOf, fromBytes, MOST, toBytes } from './engine';

const KEYS = [
  { name: 'title', weight: 5 },
  { name: 'headings', weight: 2 },
  { name: 'tags', weight: 1.5 },
  { name: 'body', weight: 1 },
];

/** Fuse.js by words, wherever they stand in a text; its texts are its index. */
export const fuse: Engine = {
  build: async ({ documents }) => documents.map(fieldsOf),
  save: async (built) => toBytes(built),
  load: async (bytes, { locale }) => {
    const built = new Fuse(fromBytes(bytes) as Fields[], {
      keys: KEYS,
      useTokenSearch: true,
      ignoreLocation: true,
      ignoreDiacritics: locale !== 'ja', // it would strip the voiced marks of kana
    });
    return { find: (query) => built.search(query, { limit: MOST }).map(({ item }) => item.id) };
  },
};
