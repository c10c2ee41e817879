import type { Locale } from '../../utils/protocol/limits';
import type { SearchDocument, SearchSection } from '../../utils/search/document';
import { randomNumbers, sample } from './random';

/** A query that one section of a known document answers. */
export interface SectionQuery {
  q: string;
  kind: SectionKind;
  document: SearchDocument;
  section: SearchSection;
}

/** How a query is made of a section: its heading, a sentence of it, or four words of it. */
export const SECTION_KINDS = ['heading', 'sentence', 'words'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

const SHORTEST = 20;

/** Queries of each kind from documents with several sections; nothing that two sections of a document say alike. */
export function makeSectionQueries(documents: SearchDocument[], locale: Locale, seed: number, count: number) {
  const random = randomNumbers(seed);
  return SECTION_KINDS.flatMap((kind) => {
    const all = documents.flatMap((document) => sectionQueries(document, kind, locale, random));
    return sample(all, count, random);
  });
}

function sectionQueries(
  document: SearchDocument,
  kind: SectionKind,
  locale: Locale,
  random: () => number,
): SectionQuery[] {
  const sections = document.sections.filter(({ text }) => text.length >= SHORTEST);
  if (sections.length < 2) return [];
  return sections.flatMap((section) => {
    const q = QUERIES[kind](section, locale, random);
    const others = sections.filter((other) => other !== section);
    const alike = q !== undefined && others.some(({ heading, text }) => heading === q || text.includes(q));
    return q === undefined || alike ? [] : [{ q, kind, document, section }];
  });
}

type Maker = (section: SearchSection, locale: Locale, random: () => number) => string | undefined;

const QUERIES: Record<SectionKind, Maker> = {
  heading: ({ heading }) => (heading.trim().length > 2 ? heading : undefined),
  sentence: ({ text }, _locale, random) => {
    const sentences = (text.match(/[^.!?。！？\n]+/gu) ?? []).filter(
      (sentence) => sentence.trim().length >= SHORTEST && sentence.length <= 200,
    );
    return sentences[Math.floor(random() * sentences.length)]?.trim();
  },
  words: ({ text }, locale, random) => {
    const words = Array.from(
      new Intl.Segmenter(locale, { granularity: 'word' }).segment(text.slice(0, 600)),
    ).filter(({ segment, isWordLike }) => isWordLike && segment.length > (locale === 'ja' ? 1 : 3));
    return words.length < 8
      ? undefined
      : sample(words, 4, random)
          .map(({ segment }) => segment)
          .join(' ');
  },
};
