import { bytesOf, joined, latin1, uint16 } from './bytes';
import type { CleanPicture } from './clean-picture';
import { orientationOf, tiffWithOrientation } from './orientation';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const EXIF = 'Exif\0\0';

/** Segments that decide how the picture looks: JFIF, the colour profile, and Adobe's colour transform. */
function isNeeded(marker: number, content: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return latin1(content, 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return latin1(content, 0, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && latin1(content, 0, 5) === 'Adobe';
}

/** Markers of a frame's head, which holds the size. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * A JPEG without EXIF, XMP, IPTC, comments, thumbnails and whatever stands behind its end. How it is to be turned is
 * kept, in an EXIF block that says only that. Null when it is broken before its first pixels.
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let size = { width: 0, height: 0 };
  let place = 2;
  for (;;) {
    while (bytes[place] === 0xff && bytes[place + 1] === 0xff) place++;
    const marker = bytes[place + 1] ?? 0;
    const length = uint16(bytes, place + 2);
    const end = place + 2 + length;
    if (bytes[place] !== 0xff || length < 2 || end > bytes.length) return null;
    const content = bytes.subarray(place + 4, end);
    if (marker === 0xe1 && latin1(content, 0, 6) === EXIF) orientation = orientationOf(content.subarray(6));
    if (isFrame(marker)) size = { height: uint16(content, 1), width: uint16(content, 3) };
    if (marker === START_OF_SCAN) break;
    if (isNeeded(marker, content)) parts.push(bytes.subarray(place, end));
    place = end;
  }
  parts.push(...cleanScans(bytes, place));
  if (orientation !== 1) parts.splice(1 + Number(startsWithJfif(parts)), 0, exifOf(orientation));
  return size.width && size.height ? { bytes: joined(parts), ...size } : null;
}

const startsWithJfif = (parts: readonly Uint8Array[]): boolean => parts[1]?.[1] === 0xe0;

/** The pixels, scan by scan, with the tables between them, up to the end of the image. */
function cleanScans(bytes: Uint8Array, from: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let kept = from;
  let place = from;
  while (place < bytes.length) {
    const marker = bytes[place] === 0xff ? (bytes[place + 1] ?? 0) : 0;
    if (marker === END_OF_IMAGE) return [...parts, bytes.subarray(kept, place + 2)];
    // Stuffed zeros, fill bytes and restart marks belong to the pixels.
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
      place++;
      continue;
    }
    const end = place + 2 + uint16(bytes, place + 2);
    if (!isNeeded(marker, bytes.subarray(place + 4, end))) {
      parts.push(bytes.subarray(kept, place));
      kept = end;
    }
    place = end;
  }
  return [...parts, bytes.subarray(kept)];
}

function exifOf(orientation: number): Uint8Array {
  const content = joined([bytesOf(EXIF), tiffWithOrientation(orientation)]);
  const length = content.length + 2;
  return joined([Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff]), content]);
}
