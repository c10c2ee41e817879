import { type Analysis, analysisOf, stemsOf } from './analysis';
import { type Engine, fieldsOf, fromBytes, MOST, toBytes } from './engine';

/** Plain BM25 (k1 1.2, b .75) over one field, with our analyser; the last word may be the beginning of a longer one. */
interface Built {
  ids: string[];
  lengths: number[];
  /** For each stem document and count in turns. */
  postings: Record<string, number[]>;
}

const [K1, B] = [1.2, 0.75];
const LONGER = 0.5;

export const bm25: Engine = {
  build: async ({ documents, locale }) => {
    const analysis = await analysisOf(locale);
    const built: Built = { ids: [], lengths: [], postings: Object.create(null) };
    for (const { id, title, headings, tags, body } of documents.map(fieldsOf)) {
      const stems = stemsOf(analysis, [title, headings, tags, body].join('\n'));
      const counts = new Map<string, number>();
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      for (const [stem, count] of counts) {
        built.postings[stem] ??= [];
        built.postings[stem].push(built.ids.length, count);
      }
      built.ids.push(id);
      built.lengths.push(stems.length);
    }
    return built;
  },
  save: async (built) => toBytes(built),
  load: async (bytes, { locale }) => {
    const built = fromBytes(bytes) as Built;
    const analysis = await analysisOf(locale);
    const sorted = Object.keys(built.postings).sort();
    return { find: (query) => rank(built, alternativesOf(query, analysis, sorted)) };
  },
};

function alternativesOf(query: string, analysis: Analysis, sorted: string[]): string[][] {
  const words = Array.from(new Set(analysis.words(query)));
  return words.flatMap((word, at) => {
    const stem = analysis.stem(word);
    if (stem === null) return [];
    const last = at === words.length - 1;
    return [last ? [stem, ...longer(word, sorted)] : [stem]];
  });
}

function longer(word: string, sorted: string[]): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  while (found.length < 20 && sorted[low]?.startsWith(word)) found.push(sorted[low++] ?? '');
  return found;
}

function rank({ ids, lengths, postings }: Built, asked: string[][]): string[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const scores = new Map<number, number>();
  for (const stems of asked) {
    const lists = Array.from(new Set(stems), (stem) => postings[stem] ?? []);
    const held = Math.max(...lists.map((list) => list.length / 2));
    const rarity = Math.log(1 + (ids.length - held + 0.5) / (held + 0.5));
    for (const [document, count] of countsOf(lists)) {
      const norm = K1 * (1 - B + (B * (lengths[document] ?? 0)) / mean);
      scores.set(document, (scores.get(document) ?? 0) + (rarity * count * (K1 + 1)) / (count + norm));
    }
  }
  const best = Array.from(scores).sort(([, one], [, other]) => other - one);
  return best.slice(0, MOST).map(([document]) => ids[document] ?? '');
}

/** How often each document holds the word itself, which comes first, or half as good a longer one. */
function countsOf(lists: number[][]): Map<number, number> {
  const counts = new Map<number, number>();
  lists.forEach((list, place) => {
    for (let at = 0; at < list.length; at += 2) {
      const [document = 0, count = 0] = [list[at], list[at + 1]];
      counts.set(document, (counts.get(document) ?? 0) + (place === 0 ? count : LONGER * count));
    }
  });
  return counts;
}
