import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { type Analysis, analysisOf } from './analysis';
import { type Engine, type Fields, fieldsOf, fromBytes, MOST, toBytes } from './engine';

const FIELDS = ['title', 'headings', 'tags', 'body'];

/** MiniSearch with our analyser; the last word may be unfinished, and words that no article holds may be misspelt. */
export const minisearch: Engine = {
  build: async ({ documents, locale }) => {
    const built = new MiniSearch<Fields>(optionsOf(await analysisOf(locale)));
    built.addAll(documents.map(fieldsOf));
    return built;
  },
  save: async (built) => toBytes(built),
  load: async (bytes, { locale }) => {
    const analysis = await analysisOf(locale);
    const built = MiniSearch.loadJS<Fields>(fromBytes(bytes), optionsOf(analysis));
    const known = (word: string): boolean => built.search(word, { prefix: false, fuzzy: false }).length > 0;
    return {
      find: (query) => {
        const found = built.search(query, {
          prefix: (_term, at, terms) => at === terms.length - 1,
          fuzzy: (term) => (term.length > 3 && !known(term) ? 0.2 : false),
        });
        return found.slice(0, MOST).map(({ id }) => id);
      },
    };
  },
};

const BOOST: SearchOptions = { boost: { title: 5, headings: 2, tags: 1.5 } };

const optionsOf = (analysis: Analysis): Options => ({
  fields: FIELDS,
  tokenize: analysis.words,
  processTerm: (term) => analysis.stem(term),
  searchOptions: BOOST,
});

/** MiniSearch as its readme shows it: any word may be unfinished or misspelt; our words, since it knows no Japanese. */
export const minisearchReadme: Engine = {
  build: async ({ documents, locale }) => {
    const built = new MiniSearch<Fields>(plainOptions(await analysisOf(locale)));
    built.addAll(documents.map(fieldsOf));
    return built;
  },
  save: async (built) => toBytes(built),
  load: async (bytes, { locale }) => {
    const built = MiniSearch.loadJS<Fields>(fromBytes(bytes), plainOptions(await analysisOf(locale)));
    return {
      find: (query) =>
        built
          .search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } })
          .slice(0, MOST)
          .map(({ id }) => id),
    };
  },
};

const plainOptions = (analysis: Analysis): Options => ({ fields: FIELDS, tokenize: analysis.words });
