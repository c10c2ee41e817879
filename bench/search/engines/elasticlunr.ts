import elasticlunr from 'elasticlunr';
import { analysisOf, stemsOf } from './analysis';
import { type Engine, fieldsOf, fromBytes, MOST, toBytes } from './engine';

const FIELDS = ['title', 'headings', 'tags', 'body'] as const;
const WEIGHTS = {
  title: { boost: 5 },
  headings: { boost: 2 },
  tags: { boost: 1.5 },
  body: { boost: 1 },
};

/** elasticlunr, any word counts, words may be unfinished; it gets stems of our analyser, since its own are English. */
export const elasticlunrEngine: Engine = {
  build: async ({ documents, locale }) => {
    const analysis = await analysisOf(locale);
    const built = new elasticlunr.Index();
    built.setRef('id');
    built.saveDocument(false);
    for (const field of FIELDS) built.addField(field);
    for (const document of documents.map(fieldsOf)) {
      const stemmed = Object.fromEntries(
        FIELDS.map((field) => [field, stemsOf(analysis, document[field]).join(' ')]),
      );
      built.addDoc({ ...stemmed, id: document.id });
    }
    return built;
  },
  save: async (built) => toBytes(built),
  load: async (bytes, { locale }) => {
    const built = elasticlunr.Index.load(fromBytes(bytes));
    const analysis = await analysisOf(locale);
    return {
      find: (query) => {
        const asked = stemsOf(analysis, query).join(' ');
        const found = built.search(asked, { fields: WEIGHTS, bool: 'OR', expand: true });
        return found.slice(0, MOST).map(({ ref }) => ref);
      },
    };
  },
};
