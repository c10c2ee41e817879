import { bestSection } from '../../utils/search/best-section';
import { buildIndex } from '../../utils/search/build-index';
import { openIndex } from '../../utils/search/open-index';
import { mean, percentile } from './measures';
import type { Options } from './options';
import { readDocuments } from './read-data';
import { makeSectionQueries, SECTION_KINDS } from './sections';

/** How often the right section is opened, given the right article. */
export async function compareSections({ docs, locale, learn, seed, count, json }: Options): Promise<void> {
  const documents = readDocuments(docs);
  const index = await openIndex(await buildIndex(documents, { locale, learn }));
  const queries = makeSectionQueries(documents, locale, seed, count);
  const times: number[] = [];
  const right = queries.map(({ q, kind, document, section }) => {
    const start = performance.now();
    const best = bestSection(index, q, document.sections);
    times.push(performance.now() - start);
    return { kind, right: best === section ? 1 : 0 };
  });
  const share = (some: { right: number }[]) => ({
    n: some.length,
    right: mean(some.map((one) => one.right)),
  });
  const figures = {
    ...share(right),
    ...Object.fromEntries(
      SECTION_KINDS.map((kind) => [kind, share(right.filter((one) => one.kind === kind))]),
    ),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
  console.log(JSON.stringify(figures, null, json ? 2 : 0));
}
