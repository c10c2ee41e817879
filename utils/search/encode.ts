import type { Locale } from '../protocol/limits';
import { ByteWriter } from './bytes';
import type { Collection } from './collect';
import { writeStrings } from './front-coding';
import { writeIndex } from './layout';
import { type Relation, writeRelations } from './relations';

/** What the index is written from: `stems` and `relations` speak of the numbers of the collection. */
export interface Written {
  locale: Locale;
  ids: string[];
  collection: Collection;
  stems: number[];
  relations: Relation[];
}

/** Puts the words into order and everything that speaks of them with them. */
export function encode({ locale, ids, collection, stems, relations }: Written): Uint8Array {
  const { words, documents, codes, lengths, titles } = collection;
  const order = words.map((_, id) => id).sort((a, b) => compare(words[a]?.form ?? '', words[b]?.form ?? ''));
  const rank = new Uint32Array(order.length);
  order.forEach((id, at) => {
    rank[id] = at;
  });
  const stemColumn = new ByteWriter();
  const frequencies = new ByteWriter();
  const postings = new ByteWriter();
  const codeColumn = new ByteWriter();
  order.forEach((id, at) => {
    const away = (rank[stems[id] ?? id] ?? at) - at;
    stemColumn.number(away < 0 ? -away * 2 - 1 : away * 2);
    const held = documents[id] ?? [];
    frequencies.number(held.length);
    let before = 0;
    for (const document of held) {
      postings.number(document - before);
      before = document;
    }
    for (const code of codes[id] ?? []) codeColumn.byte(code);
  });
  const titleColumn = new ByteWriter();
  for (const title of titles) {
    titleColumn.number(title.length);
    for (const id of title) titleColumn.number(rank[id] ?? 0);
  }
  const lengthColumn = new ByteWriter();
  for (const field of FIELDS) for (const length of lengths) lengthColumn.byte(length[field]);
  return writeIndex({
    locale,
    documents: ids.length,
    terms: order.length,
    ids: writeStrings(ids),
    vocabulary: writeStrings(order.map((id) => words[id]?.form ?? '')),
    lengths: lengthColumn.done(),
    titles: titleColumn.done(),
    stems: stemColumn.done(),
    frequencies: frequencies.done(),
    postings: postings.done(),
    codes: codeColumn.done(),
    relations: writeRelations(relations, rank),
  });
}

/** The order of the length columns. */
export const FIELDS = ['title', 'content', 'headings', 'tags', 'asked', 'body'] as const;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
