import { type ByteReader, ByteWriter } from './bytes';

/** A stem, and how well it fits, in 255ths. */
export interface Target {
  stem: number;
  fit: number;
}

/** Words and phrases that stand for the same stems. */
export interface Relation {
  /** The numbers of stems, or of phrases: stems with spaces between. */
  keys: number[];
  targets: Target[];
}

export const WHOLE_FIT = 255;

/** Writes relations; `rank` says which numbers take the place of those they speak of. */
export function writeRelations(relations: Relation[], rank: Uint32Array): Uint8Array {
  const bytes = new ByteWriter();
  bytes.number(relations.length);
  for (const { keys, targets } of relations) {
    bytes.number(keys.length);
    for (const key of keys) bytes.number(rank[key] ?? 0);
    bytes.number(targets.length);
    for (const { stem, fit } of targets) {
      bytes.number(rank[stem] ?? 0);
      bytes.byte(fit);
    }
  }
  return bytes.done();
}

/** The targets of every key, the best fit of each. */
export function readRelations(bytes: ByteReader): Map<number, Target[]> {
  const found = new Map<number, Target[]>();
  for (let left = bytes.number(); left > 0; left--) {
    const keys = Array.from({ length: bytes.number() }, () => bytes.number());
    const targets = Array.from({ length: bytes.number() }, () => ({
      stem: bytes.number(),
      fit: bytes.byte(),
    }));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), ...targets]);
  }
  return found;
}
