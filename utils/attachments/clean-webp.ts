import { bytesOf, joined, latin1, uint16Little, uint24Little, uint32Little } from './bytes';
import type { CleanPicture } from './clean-picture';
import { orientationOf, tiffWithOrientation } from './orientation';

const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** The bits of VP8X that announce EXIF and XMP. */
const EXIF = 0x08;
const XMP = 0x04;

/**
 * A WebP without EXIF, XMP and whatever stands behind its end. How it is to be turned is kept. Null when a chunk is
 * cut off.
 */
export function cleanWebp(bytes: Uint8Array): CleanPicture | null {
  const parts: Uint8Array[] = [];
  const stop = Math.min(bytes.length, 8 + uint32Little(bytes, 4));
  let orientation = 1;
  let size = { width: 0, height: 0 };
  for (let place = 12; place + 8 <= stop; ) {
    const [name, length] = [latin1(bytes, place, 4), uint32Little(bytes, place + 4)];
    const end = place + 8 + length + (length % 2);
    // Some encoders leave out the last byte of padding.
    if (place + 8 + length > stop) return null;
    const content = bytes.subarray(place + 8, place + 8 + length);
    if (name === 'EXIF') orientation = orientationOf(withoutPrefix(content));
    if (!size.width) size = sizeOf(name, content);
    if (NEEDED.has(name)) parts.push(chunk(name, content));
    place = end;
  }
  if (!size.width || !size.height) return null;
  return { bytes: container(parts, orientation), ...size };
}

/** Some cameras write the prefix of JPEG's EXIF here too. */
const withoutPrefix = (content: Uint8Array): Uint8Array =>
  latin1(content, 0, 4) === 'Exif' ? content.subarray(6) : content;

function sizeOf(name: string, content: Uint8Array): { width: number; height: number } {
  if (name === 'VP8X') return { width: uint24Little(content, 4) + 1, height: uint24Little(content, 7) + 1 };
  if (name === 'VP8 ')
    return { width: uint16Little(content, 6) & 0x3fff, height: uint16Little(content, 8) & 0x3fff };
  if (name !== 'VP8L') return { width: 0, height: 0 };
  const bits = uint32Little(content, 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function container(chunks: Uint8Array[], orientation: number): Uint8Array<ArrayBuffer> {
  const extended = chunks[0] && latin1(chunks[0], 0, 4) === 'VP8X' ? chunks[0] : null;
  const turned = extended !== null && orientation !== 1;
  if (extended) extended[8] = ((extended[8] ?? 0) & ~(EXIF | XMP)) | (turned ? EXIF : 0);
  const all = turned ? [...chunks, chunk('EXIF', tiffWithOrientation(orientation))] : chunks;
  const content = joined([bytesOf('WEBP'), ...all]);
  return joined([bytesOf('RIFF'), word(content.length), content]);
}

const chunk = (name: string, content: Uint8Array): Uint8Array =>
  joined([bytesOf(name), word(content.length), content, new Uint8Array(content.length % 2)]);

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
