import type { Analyser } from './analyser';
import type { Collection } from './collect';
import { type Relation, type Target, WHOLE_FIT } from './relations';
import { PAIR } from './segments';

/** A word of a longer phrase says less than the phrase. */
const PART_OF_PHRASE = 0.5;

/** Turns groups of words and phrases into relations between what stands in the corpus. */
export class Relating {
  private readonly held = new Set<number>();

  constructor(
    private readonly analyser: Analyser,
    private readonly collection: Collection,
    stems: number[],
  ) {
    stems.forEach((stem, id) => {
      if (collection.documents[id]?.length) this.held.add(stem);
    });
  }

  /** Nothing when the corpus holds none of the group. */
  relate(group: string[], fit: number): Relation[] {
    const items = group.map((item) => this.stemsOf(item)).filter((stems) => stems.length > 0);
    const targets = new Map<number, number>();
    for (const stems of items) this.addTargets(stems, fit, targets);
    if (targets.size === 0) return [];
    const keys = items.map((stems) => this.collection.idOf({ form: stems.join(' '), low: '' }));
    return [{ keys: Array.from(new Set(keys)), targets: Array.from(targets, targetOf) }];
  }

  private stemsOf(item: string): string[] {
    const words = this.analyser.words(item).filter(({ form }) => !form.startsWith(PAIR));
    return words.map((word) => this.analyser.stem(word));
  }

  private addTargets(stems: string[], fit: number, targets: Map<number, number>): void {
    const content = stems.filter((stem) => !this.analyser.isStop(stem));
    const share = stems.length === 1 ? fit : fit * PART_OF_PHRASE;
    for (const stem of content) {
      const id = this.collection.find(stem);
      if (id !== undefined && this.held.has(id)) targets.set(id, Math.max(share, targets.get(id) ?? 0));
    }
  }
}

const targetOf = ([stem, fit]: [number, number]): Target => ({ stem, fit: Math.round(fit * WHOLE_FIT) });
