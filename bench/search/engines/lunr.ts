import lunr, { type Index, type Plugin } from 'lunr';
import lunrDe from 'lunr-languages/lunr.de.js';
import lunrEs from 'lunr-languages/lunr.es.js';
import lunrFr from 'lunr-languages/lunr.fr.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import type { Locale } from '../../../utils/protocol/limits';
import { type Analysis, analysisOf } from './analysis';
import { type Engine, fieldsOf, fromBytes, MOST, toBytes } from './engine';

for (const plugin of [stemmerSupport, lunrDe, lunrEs, lunrFr]) plugin(lunr);
const LANGUAGES: Partial<Record<Locale, Plugin>> = { de: lunr.de, es: lunr.es, fr: lunr.fr };

/** Lunr with the language plug-in of the locale, for Japanese with our words; exact before unfinished before misspelt. */
export const lunrEngine: Engine = {
  build: async ({ documents, locale }) => {
    const analysis = await analysisOf(locale);
    return lunr(function () {
      const language = LANGUAGES[locale];
      if (language) this.use(language);
      if (locale === 'ja') {
        this.pipeline.reset();
        this.searchPipeline.reset();
      }
      this.ref('id');
      this.field('title', { boost: 5 });
      this.field('headings', { boost: 2 });
      this.field('tags', { boost: 1.5 });
      this.field('body');
      for (const document of documents.map(fieldsOf))
        this.add(locale === 'ja' ? spaced(document, analysis) : document);
    });
  },
  save: async (built) => toBytes(built),
  load: async (bytes, { locale }) => {
    const built = lunr.Index.load(fromBytes(bytes) as object);
    const analysis = await analysisOf(locale);
    return { find: (query) => ask(built, analysis.words(query)) };
  },
};

const spaced = (document: object, { words }: Analysis): object =>
  Object.fromEntries(
    Object.entries(document).map(([field, text]) => [field, field === 'id' ? text : words(text).join(' ')]),
  );

/** Some words make it throw: it has found nothing then. */
function ask(built: Index, words: string[]): string[] {
  try {
    const found = built.query((query) => {
      words.forEach((word, at) => {
        query.term(word, { boost: 10 });
        if (at === words.length - 1)
          query.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length > 3) query.term(word, { boost: 1, editDistance: 1 });
      });
    });
    return found.slice(0, MOST).map(({ ref }) => ref);
  } catch {
    return [];
  }
}
