import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../utils/search/document';

/** A query with the ids of the documents that answer it. */
export interface Query {
  q: string;
  rel: string[];
}

/** Documents of all files; those without an id are left out, and of two with one id the first counts. */
export function readDocuments(files: string[]): SearchDocument[] {
  const documents = new Map<string, SearchDocument>();
  for (const fields of files.flatMap(linesOf)) {
    const { id, title, tags, sections, askedAs } = fields;
    if (id === undefined || documents.has(String(id))) continue;
    documents.set(String(id), {
      id: String(id),
      title: textOf(title),
      tags: listOf(tags).map(textOf),
      sections: listOf(sections).map(sectionOf),
      askedAs: listOf(askedAs).map(textOf),
    });
  }
  return Array.from(documents.values());
}

/** Queries of all files that have words; `rel` may be a list or one id. */
export const readQueries = (files: string[]): Query[] =>
  files
    .flatMap(linesOf)
    .map(({ q, rel }) => ({ q: textOf(q), rel: (Array.isArray(rel) ? rel : [rel]).flatMap(idOf) }));

function linesOf(file: string): Record<string, unknown>[] {
  const bytes = readFileSync(file);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line.replace(/^\uFEFF/, '')) as Record<string, unknown>];
    } catch {
      throw new Error(`${file}, line ${at + 1}: no JSON`);
    }
  });
}

function sectionOf(section: unknown) {
  const { h, a, t, heading, anchor, text } = (section ?? {}) as Record<string, unknown>;
  return { heading: textOf(h ?? heading), anchor: textOf(a ?? anchor), text: textOf(t ?? text) };
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const idOf = (value: unknown): string[] => (value === undefined || value === null ? [] : [String(value)]);
