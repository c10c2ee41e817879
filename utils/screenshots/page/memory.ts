import type { FrameReading } from './frame-reading';
import type { Moment } from './keep-looking';

/** What the reader knows from before, as long as the document lives. The page cannot reach it: it is in our own world. */
export interface Memory {
  /** Reads the frame once more, at once. The worker calls it by the name under which this is kept. */
  readAgain?: () => FrameReading;
  /** Ends the looking that began with the last reading. */
  stopLooking?: () => Moment[];
  documentToken: string;
  /** A short name for a node, the same each time. */
  nameOf(node: Node): string;
  /** Notes that a field hides its letters, and answers whether it ever did: pages let people show their password. */
  everHid(field: Element, hidesNow: boolean): boolean;
}

const KEPT = Symbol.for('handrail-reader');

export function memoryOfPage(): Memory {
  const world = globalThis as unknown as Record<symbol, Memory | undefined>;
  world[KEPT] ??= newMemory();
  return world[KEPT];
}

function newMemory(): Memory {
  const names = new WeakMap<Node, string>();
  const hidden = new WeakSet<Element>();
  let count = 0;
  return {
    documentToken: Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join(
      '',
    ),
    nameOf(node) {
      const name = names.get(node) ?? (count++).toString(36);
      names.set(node, name);
      return name;
    },
    everHid(field, hidesNow) {
      if (hidesNow) hidden.add(field);
      return hidden.has(field);
    },
  };
}
