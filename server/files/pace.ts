import type { Readable } from 'node:stream';

/** How fast a sender must be at least. */
export interface Pace {
  bytes: number;
  /** Milliseconds of waiting in which so many must come. */
  within: number;
}

/** One kilobyte a second: slower than any network that is of use, faster than whoever only wants to hold a connection. */
export const SLOWEST: Pace = { bytes: 30_000, within: 30_000 };

/**
 * The chunks of a stream for as long as they keep the pace; a sender who falls behind is hung up on. Only the time spent
 * waiting for them counts, not what is done with a chunk. The stream stays open when the reader leaves early.
 */
export async function* atPace(stream: Readable, { bytes, within }: Pace): AsyncGenerator<Buffer> {
  const chunks = stream.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  let [waited, arrived] = [0, 0];
  for (;;) {
    const began = performance.now();
    const timer = setTimeout(() => stream.destroy(), within - waited);
    const { value, done } = await chunks.next().finally(() => clearTimeout(timer));
    if (done) return;
    waited += performance.now() - began;
    arrived += (value as Buffer).length;
    if (arrived >= bytes) [waited, arrived] = [0, 0];
    yield value as Buffer;
  }
}
