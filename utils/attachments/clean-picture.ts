import type { FileType } from '../protocol/limits';
import { cleanGif } from './clean-gif';
import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';

/** A picture that tells nothing but itself; sides in pixels, as they are stored. */
export interface CleanPicture {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

const CLEANERS: Partial<Record<FileType, (bytes: Uint8Array) => CleanPicture | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
};

/**
 * Takes out of a picture what it tells besides itself: place, time, camera, author, texts, thumbnails, and bytes
 * hidden behind its end. Pixels, colours and how it is to be turned stay to the bit; cleaning again changes nothing.
 * @returns null when its parts cannot be told from each other, so that nothing can be promised of it
 */
export function cleanPicture(bytes: Uint8Array, type: FileType): CleanPicture | null {
  try {
    return CLEANERS[type]?.(bytes) ?? null;
  } catch {
    return null;
  }
}
