import { joined, latin1, uint16Little } from './bytes';
import type { CleanPicture } from './clean-picture';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** Extensions of applications that say how often an animation runs. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/**
 * A GIF without comments, XMP, texts and whatever stands behind its end; its animation runs as before. Null when a
 * block is cut off.
 */
export function cleanGif(bytes: Uint8Array): CleanPicture | null {
  const [width, height] = [uint16Little(bytes, 6), uint16Little(bytes, 8)];
  const body = 13 + colours(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, body)];
  for (let place = body; ; ) {
    const block = bytes[place];
    if (block === TRAILER) break;
    const end = block === EXTENSION ? afterSubBlocks(bytes, place + 2) : imageEnd(bytes, place);
    if (end === null || (block !== EXTENSION && block !== IMAGE)) return null;
    if (block === IMAGE || isNeeded(bytes, place)) parts.push(bytes.subarray(place, end));
    place = end;
  }
  parts.push(Uint8Array.of(TRAILER));
  return width && height ? { bytes: joined(parts), width, height } : null;
}

/** Bytes of the table of colours that the flags announce. */
const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

const imageEnd = (bytes: Uint8Array, place: number): number | null =>
  afterSubBlocks(bytes, place + 11 + colours(bytes[place + 9] ?? 0));

function afterSubBlocks(bytes: Uint8Array, from: number): number | null {
  for (let place = from; place < bytes.length; ) {
    const length = bytes[place] ?? 0;
    if (length === 0) return place + 1;
    place += length + 1;
  }
  return null;
}

function isNeeded(bytes: Uint8Array, place: number): boolean {
  const label = bytes[place + 1];
  return label === GRAPHIC_CONTROL || (label === APPLICATION && LOOPS.has(latin1(bytes, place + 3, 11)));
}
