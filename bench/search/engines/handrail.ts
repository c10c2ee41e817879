import { buildIndex } from '../../../utils/search/build-index';
import { openIndex } from '../../../utils/search/open-index';
import { type Engine, MOST } from './engine';

export const handrail: Engine = {
  build: ({ documents, locale, learn }) => buildIndex(documents, { locale, learn }),
  save: async (built) => built as Uint8Array,
  load: async (bytes) => {
    const index = await openIndex(bytes);
    return { find: (query) => index.find(query, { most: MOST }).map(({ id }) => id) };
  },
};
