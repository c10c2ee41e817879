import { LOCALES, type Locale } from '../protocol/limits';
import { BrokenIndex } from './article-index';
import { ByteReader, ByteWriter } from './bytes';

/**
 * The bytes of an index: a mark, its version, a checksum, then the parts in the order of `Parts`, each after its length.
 * Whoever changes a part changes the version.
 */
const MARK = [0x48, 0x52, 0x53, 0x49];
const VERSION = 1;

/** The columns of an index; numbers are of `ByteWriter.number`. */
export interface Parts {
  locale: Locale;
  documents: number;
  terms: number;
  /** The ids of the documents, then the terms, as `writeStrings` puts them. */
  ids: Uint8Array;
  vocabulary: Uint8Array;
  /** Six bytes a document: the lengths of its fields. */
  lengths: Uint8Array;
  /** For each document the terms of its title in their order, after their count. */
  titles: Uint8Array;
  /** For each term how far away its stem stands, forwards even, backwards odd. */
  stems: Uint8Array;
  /** For each term in how many documents it stands. */
  frequencies: Uint8Array;
  /** For each term its documents, as distances. */
  postings: Uint8Array;
  /** For each posting its byte. */
  codes: Uint8Array;
  /** For some terms what they also stand for. */
  relations: Uint8Array;
}

const COLUMNS = [
  'ids',
  'vocabulary',
  'lengths',
  'titles',
  'stems',
  'frequencies',
  'postings',
  'codes',
  'relations',
] as const;

export function writeIndex(parts: Parts): Uint8Array {
  const body = new ByteWriter();
  body.number(LOCALES.indexOf(parts.locale));
  body.number(parts.documents);
  body.number(parts.terms);
  for (const column of COLUMNS) body.part(parts[column]);
  const bytes = body.done();
  const file = new ByteWriter();
  for (const byte of [...MARK, VERSION]) file.byte(byte);
  file.number(checksum(bytes));
  file.part(bytes);
  return file.done();
}

/** Throws BrokenIndex. */
export function readIndex(bytes: Uint8Array): Parts {
  const file = new ByteReader(bytes);
  for (const byte of MARK) if (file.byte() !== byte) throw new BrokenIndex('these bytes are no index');
  if (file.byte() !== VERSION) throw new BrokenIndex('the index is of another version');
  const sum = file.number();
  const held = file.partBytes();
  if (!file.ended) throw new BrokenIndex('the index is followed by something else');
  if (checksum(held) !== sum) throw new BrokenIndex('the index is damaged');
  return readBody(new ByteReader(held));
}

function readBody(body: ByteReader): Parts {
  const locale = LOCALES[body.number()];
  if (!locale) throw new BrokenIndex('the index is of a language that is not known');
  const documents = body.number();
  const terms = body.number();
  const columns = COLUMNS.map((name) => [name, body.partBytes()] as const);
  return {
    locale,
    documents,
    terms,
    ...(Object.fromEntries(columns) as Pick<Parts, (typeof COLUMNS)[number]>),
  };
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
