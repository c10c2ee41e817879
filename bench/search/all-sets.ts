import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../../utils/protocol/limits';
import { KINDS, makeQueries } from './make-queries';
import type { Options } from './options';
import { randomNumbers, sample } from './random';
import { type Query, readDocuments, readQueries } from './read-data';

/** The queries of one kind in one language, and the documents they are asked of. */
export interface QuerySet {
  name: string;
  queries: Query[];
}

export interface Language {
  locale: Locale;
  docs: string[];
  sets: QuerySet[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Every set that can be asked of a folder of help centres: the authors' own, ours, and those made from titles. */
export function languagesOf(folder: string, options: Options): Language[] {
  const names = readdirSync(folder).sort();
  return options.locales.flatMap((locale) => {
    const docs = names
      .filter((name) => name.endsWith(`-${locale}.jsonl.gz`))
      .map((name) => path.join(folder, name));
    return docs.length === 0
      ? []
      : [{ locale, docs, sets: setsOf({ folder, names, docs, locale }, options) }];
  });
}

interface Place {
  folder: string;
  names: string[];
  docs: string[];
  locale: Locale;
}

function setsOf({ folder, names, docs, locale }: Place, { seed, count }: Options): QuerySet[] {
  const documents = readDocuments(docs);
  const made = KINDS.map((kind) => ({
    name: kind,
    queries: makeQueries(documents, { kind, locale, seed, count }),
  }));
  const written = names.flatMap((name) => {
    const set = new RegExp(`-${locale}\\.(.+?)(?:\\.dev)?\\.jsonl\\.gz$`).exec(name)?.[1];
    return set
      ? [{ name: set, queries: few(readQueries([path.join(folder, name)]), locale, seed, count) }]
      : [];
  });
  const own = ['tune', 'report'].flatMap((part) => {
    const file = path.join(import.meta.dirname, `questions.${locale}.${part}.jsonl`);
    return existsSync(file) ? [{ name: `own words, ${part}`, queries: readQueries([file]) }] : [];
  });
  return [...made, ...written, ...own].filter(({ queries }) => queries.length > 0);
}

/** Japanese sets are partly English: those queries say nothing of Japanese. */
function few(queries: Query[], locale: Locale, seed: number, count: number): Query[] {
  const ofLocale = queries.filter(({ q }) => locale !== 'ja' || UNSPACED.test(q));
  return sample(ofLocale, count, randomNumbers(seed));
}
