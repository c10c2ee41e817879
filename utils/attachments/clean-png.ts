import { bytesOf, joined, latin1, uint32 } from './bytes';
import type { CleanPicture } from './clean-picture';
import { orientationOf, tiffWithOrientation } from './orientation';

/** Pixels, colours, and frames of an animation; everything else only says something about the picture. */
const NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
);
const HEAD = 8;

/**
 * A PNG without texts, times, EXIF, XMP and whatever stands behind its end. How it is to be turned is kept. Null when
 * a chunk is cut off.
 */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  const parts: Uint8Array[] = [bytes.subarray(0, HEAD)];
  let orientation = 1;
  for (let place = HEAD; ; ) {
    const end = place + 12 + uint32(bytes, place);
    if (end > bytes.length) return null;
    const name = latin1(bytes, place + 4, 4);
    if (name === 'eXIf') orientation = orientationOf(bytes.subarray(place + 8, end - 4));
    if (NEEDED.has(name)) parts.push(bytes.subarray(place, end));
    if (name === 'IEND') break;
    place = end;
  }
  if (orientation !== 1) parts.splice(2, 0, chunk('eXIf', tiffWithOrientation(orientation)));
  const [width, height] = [uint32(bytes, 16), uint32(bytes, 20)];
  return latin1(bytes, 12, 4) === 'IHDR' && width && height ? { bytes: joined(parts), width, height } : null;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const checked = joined([bytesOf(name), content]);
  return joined([word(content.length), checked, word(crc32(checked))]);
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** The checksum of a chunk. Source: PNG, annex D. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
