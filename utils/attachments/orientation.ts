import { joined, latin1, uint16, uint16Little, uint32, uint32Little } from './bytes';

const ORIENTATION = 0x0112;

/**
 * How a picture is to be turned, out of a TIFF block (the content of EXIF): 1 to 8, and 1 when it does not say.
 * Source: TIFF 6.0, tag 274.
 */
export function orientationOf(tiff: Uint8Array): number {
  const little = latin1(tiff, 0, 2) === 'II';
  if (!little && latin1(tiff, 0, 2) !== 'MM') return 1;
  const [short, long] = little ? [uint16Little, uint32Little] : [uint16, uint32];
  const list = long(tiff, 4);
  const count = Math.min(short(tiff, list), 500);
  for (let index = 0; index < count; index++) {
    const entry = list + 2 + index * 12;
    if (short(tiff, entry) !== ORIENTATION) continue;
    const value = short(tiff, entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The smallest TIFF block that says how a picture is to be turned, and nothing else. */
export function tiffWithOrientation(orientation: number): Uint8Array {
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return joined([Uint8Array.from([...head, 0, 1, ...entry, 0, 0, 0, 0])]);
}
