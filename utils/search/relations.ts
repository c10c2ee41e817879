import { type ByteReader, ByteWriter } from './bytes';

/** A stem that a word also stands for, and how well, in 255ths. */
export interface Relation {
  stem: number;
  fit: number;
}

export const WHOLE_FIT = 255;

/** Writes the relations of words by their numbers, those in `rank` taking their place. */
export function writeRelations(relations: Map<number, Relation[]>, rank: Uint32Array): Uint8Array {
  const bytes = new ByteWriter();
  const ranked = Array.from(relations, ([id, related]) => [rank[id] ?? 0, related] as const);
  bytes.number(ranked.length);
  let before = 0;
  for (const [term, related] of ranked.sort(([a], [b]) => a - b)) {
    bytes.number(term - before);
    before = term;
    bytes.number(related.length);
    for (const { stem, fit } of related) {
      bytes.number(rank[stem] ?? 0);
      bytes.byte(fit);
    }
  }
  return bytes.done();
}

export function readRelations(bytes: ByteReader): Map<number, Relation[]> {
  const relations = new Map<number, Relation[]>();
  const count = bytes.number();
  let term = 0;
  for (let index = 0; index < count; index++) {
    term += bytes.number();
    const related = Array.from({ length: bytes.number() }, () => ({
      stem: bytes.number(),
      fit: bytes.byte(),
    }));
    relations.set(term, related);
  }
  return relations;
}
