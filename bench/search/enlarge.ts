import type { SearchDocument } from '../../utils/search/document';
import { randomNumbers } from './random';

/**
 * As many documents as asked for: the given ones, then new ones whose sections come each from another document. 0 leaves
 * them as they are.
 */
export function enlarge(documents: SearchDocument[], size: number): SearchDocument[] {
  if (size === 0 || documents.length === 0) return documents;
  const random = randomNumbers(size);
  const any = (): SearchDocument => documents[Math.floor(random() * documents.length)] as SearchDocument;
  const made = documents.slice(0, size);
  while (made.length < size) made.push(mixed(any(), any, made.length, random));
  return made;
}

function mixed(
  pattern: SearchDocument,
  any: () => SearchDocument,
  number: number,
  random: () => number,
): SearchDocument {
  const sections = pattern.sections.map((own) => {
    const { sections: others } = any();
    return others[Math.floor(random() * others.length)] ?? own;
  });
  return { ...pattern, id: `${pattern.id}~${number}`, title: `${pattern.title} ${any().title}`, sections };
}
