import { bytesOf, latin1, uint32 } from './bytes';

/** User data, metadata and other makers' blocks: place, camera, author, titles. Source: ISO/IEC 14496-12, QuickTime File Format. */
const TELLING = new Set(['udta', 'meta', 'uuid']);
/** Boxes in which such boxes lie. */
const HOLDING = new Set(['moov', 'trak', 'mdia', 'minf']);
const EMPTY = bytesOf('free');
/** Boxes of honest films do not lie deeper in each other. */
const DEEPEST = 8;

/**
 * Takes out of an MP4 what it tells besides its pictures and sounds, in place: nothing moves, so every address in it
 * stays right. When it was made stays, and so does everything behind a box whose length cannot be.
 */
export const cleanMp4 = (bytes: Uint8Array): void => cleanBoxes(bytes, 0, bytes.length, 0);

function cleanBoxes(bytes: Uint8Array, from: number, to: number, depth: number): void {
  for (let at = from; at + 8 <= to; ) {
    const { head, end } = boxAt(bytes, at, to);
    if (end < at + head || end > to) return;
    const name = latin1(bytes, at + 4, 4);
    if (HOLDING.has(name) && depth < DEEPEST) cleanBoxes(bytes, at + head, end, depth + 1);
    if (TELLING.has(name)) {
      bytes.set(EMPTY, at + 4);
      bytes.fill(0, at + head, end);
    }
    at = end;
  }
}

/** A length of 1 says that the real one follows, in 64 bits; 0, that the box goes on to the end. */
function boxAt(bytes: Uint8Array, at: number, to: number): { head: number; end: number } {
  const length = uint32(bytes, at);
  if (length === 0) return { head: 8, end: to };
  if (length !== 1) return { head: 8, end: at + length };
  return { head: 16, end: at + uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12) };
}
