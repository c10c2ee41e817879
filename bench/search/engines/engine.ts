import type { Locale } from '../../../utils/protocol/limits';
import type { SearchDocument } from '../../../utils/search/document';

/** What every engine is given. */
export interface Setting {
  locale: Locale;
  documents: SearchDocument[];
  /** Whether ours also learns from the corpus. */
  learn: boolean;
}

/** An engine that is ready to be asked. */
export interface Ready {
  /** At most ten ids, best first. */
  find(query: string): string[] | Promise<string[]>;
}

/** How a library is built, kept and opened again, each step by its documentation. */
export interface Engine {
  build(setting: Setting): Promise<unknown>;
  /** The bytes that a device would download. */
  save(built: unknown): Promise<Uint8Array>;
  load(bytes: Uint8Array, setting: Setting): Promise<Ready>;
}

/** The fields that a library gets of a document. */
export interface Fields {
  id: string;
  title: string;
  headings: string;
  tags: string;
  body: string;
}

/** The most that is taken from any engine. */
export const MOST = 10;

export const fieldsOf = ({ id, title, tags, sections }: SearchDocument): Fields => ({
  id,
  title,
  headings: sections.map(({ heading }) => heading).join('\n'),
  tags: tags.join('\n'),
  body: sections.map(({ text }) => text).join('\n'),
});

export const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
export const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
