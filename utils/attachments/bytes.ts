/** Reading numbers and words out of the bytes of a file. A place beyond the end reads as zero. */

/** Bytes as Latin-1 text, one character a byte. */
export const latin1 = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const at = (bytes: Uint8Array, place: number): number => bytes[place] ?? 0;

export const uint16 = (bytes: Uint8Array, place: number): number =>
  (at(bytes, place) << 8) | at(bytes, place + 1);

export const uint16Little = (bytes: Uint8Array, place: number): number =>
  at(bytes, place) | (at(bytes, place + 1) << 8);

export const uint24Little = (bytes: Uint8Array, place: number): number =>
  uint16Little(bytes, place) | (at(bytes, place + 2) << 16);

export const uint32 = (bytes: Uint8Array, place: number): number =>
  uint16(bytes, place) * 0x10000 + uint16(bytes, place + 2);

export const uint32Little = (bytes: Uint8Array, place: number): number =>
  uint16Little(bytes, place) + uint16Little(bytes, place + 2) * 0x10000;

/** The parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
