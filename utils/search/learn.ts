import type { Analyser } from './analyser';
import type { Collection } from './collect';
import { type Relation, WHOLE_FIT } from './relations';
import { PAIR } from './segments';
import { KIN, PART } from './weights';

/** How many letters kin share at least, and what part of the longer one. */
const SHARED = 5;
const SHARED_PART = 0.6;
/** In how many articles words must stand together, and what part of the rarer one's articles that must be. */
const TOGETHER = 2;
const TOGETHER_PART = 0.1;
/** Parts of compounds in fewer articles are chance. */
const RAREST = 3;
const SHORTEST_PART = 4;
const JOINTS = ['s', 'n', 'en', 'es', 'er'];

/** Stems with the articles that hold any of their forms. */
type Stems = Map<number, number[]>;

/**
 * What the corpus itself teaches: words that begin alike and stand in the same articles are kin (affichage, afficher; cf. Xu and Croft
 * 1998), and German compounds speak of their parts.
 */
export function learn(collection: Collection, stems: number[], analyser: Analyser): Relation[] {
  const held = documentsOf(collection, stems, analyser);
  return [...kinOf(held, collection), ...(analyser.locale === 'de' ? compoundsOf(held, collection) : [])];
}

function documentsOf(collection: Collection, stems: number[], analyser: Analyser): Stems {
  const held: Stems = new Map();
  collection.words.forEach(({ form }, id) => {
    const documents = collection.documents[id] ?? [];
    if (documents.length === 0 || form.startsWith(PAIR) || analyser.isStop(form)) return;
    const stem = stems[id] ?? id;
    const known = held.get(stem);
    held.set(stem, known ? union(known, documents) : documents);
  });
  return held;
}

function kinOf(held: Stems, { words }: Collection): Relation[] {
  const formOf = (stem: number): string => words[stem]?.form ?? '';
  const sorted = Array.from(held.keys())
    .filter((stem) => formOf(stem).length >= SHARED)
    .sort((one, other) => (formOf(one) < formOf(other) ? -1 : 1));
  const relations: Relation[] = [];
  sorted.forEach((stem, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next] ?? 0;
      const shared = sharedLetters(formOf(stem), formOf(other));
      if (shared < SHARED) break;
      if (shared < SHARED_PART * Math.max(formOf(stem).length, formOf(other).length)) continue;
      if (!together(held.get(stem) ?? [], held.get(other) ?? [])) continue;
      const fit = Math.round(KIN * WHOLE_FIT);
      relations.push({ keys: [stem, other], targets: [stem, other].map((kin) => ({ stem: kin, fit })) });
    }
  });
  return relations;
}

function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

function together(one: number[], other: number[]): boolean {
  const least = Math.max(TOGETHER, TOGETHER_PART * Math.min(one.length, other.length));
  let met = 0;
  for (let at = 0, next = 0; at < one.length && next < other.length; ) {
    const difference = (one[at] ?? 0) - (other[next] ?? 0);
    if (difference === 0) met++;
    if (difference <= 0) at++;
    if (difference >= 0) next++;
  }
  return met >= least;
}

/** A German word is often two in one (Druckereinrichtung): each part stands for the whole, and the whole for its parts. */
function compoundsOf(held: Stems, collection: Collection): Relation[] {
  const relations: Relation[] = [];
  for (const stem of held.keys()) {
    const form = collection.words[stem]?.form ?? '';
    for (const parts of splits(form)) {
      const ids = parts.map((part) => collection.find(part) ?? -1);
      if (!ids.every((id) => (held.get(id)?.length ?? 0) >= RAREST)) continue;
      const fit = Math.round(PART * WHOLE_FIT);
      relations.push({ keys: [stem], targets: ids.map((part) => ({ stem: part, fit })) });
      for (const part of ids) relations.push({ keys: [part], targets: [{ stem, fit }] });
      break;
    }
  }
  return relations;
}

/** The ways to cut a long word in two, with or without what joins its parts. */
function* splits(form: string): Generator<[string, string]> {
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_PART; at++) {
    const [first, second] = [form.slice(0, at), form.slice(at)];
    yield [first, second];
    for (const joint of JOINTS)
      if (first.endsWith(joint) && first.length - joint.length >= SHORTEST_PART)
        yield [first.slice(0, -joint.length), second];
  }
}

/** Both lists are in order, and so is what comes of them. */
function union(one: number[], other: number[]): number[] {
  const all: number[] = [];
  for (let at = 0, next = 0; at < one.length || next < other.length; ) {
    const first = one[at] ?? Number.POSITIVE_INFINITY;
    const second = other[next] ?? Number.POSITIVE_INFINITY;
    all.push(Math.min(first, second));
    if (first <= second) at++;
    if (second <= first) next++;
  }
  return all;
}
