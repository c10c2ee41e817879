import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { cleanPicture } from '../../utils/attachments/clean-picture';
import { LIMITS } from '../../utils/protocol/limits';
import { refuse } from '../desk/refusal';
import { inTurn } from './in-turn';
import type { Received } from './reception';

/** What is known of a picture once it has been looked at. */
export interface RefinedPicture {
  /** The file as it lies on disk now. */
  received: Received;
  /** Pixels, the way it is shown. */
  width: number;
  height: number;
  /** WebP, made anew from the pixels. */
  preview: Buffer;
}

/** Longest side of a preview: twice what the inbox shows, for fine screens. */
const PREVIEW_PIXELS = 800;
const PREVIEW_QUALITY = 80;
const DECODING_SECONDS = 20;

// One thread a picture and nothing kept: what a picture may cost is bounded by the turns below.
sharp.concurrency(1);
sharp.cache(false);

/** Two pictures at a time, so that many at once cannot take the memory. */
const turn = inTurn(2);

/**
 * Takes out of a picture on disk what it tells besides itself, and makes its preview. A picture without metadata stays
 * as it is to the byte. How large it is when unpacked is read from its head, before anything is unpacked.
 * @throws Refusal `too-large` over 40 megapixels, `unsupported-type` when it cannot be read to its end
 */
export const refinePicture = (file: string, received: Received): Promise<RefinedPicture> =>
  turn(async () => {
    const bytes = await readFile(file);
    const clean = cleanPicture(bytes, received.type);
    if (!clean) throw refuse('unsupported-type');
    refuseTooManyPixels(clean.width * clean.height);
    const shown = await previewOf(clean.bytes);
    if (bytes.equals(clean.bytes)) return { received, ...shown };
    await writeFile(file, clean.bytes, { flush: true });
    return { received: receivedOf(clean.bytes, received), ...shown };
  });

function refuseTooManyPixels(pixels: number): void {
  const limit = LIMITS.picturePixels;
  if (pixels > limit) throw refuse('too-large', { fields: [{ field: 'pixels', fault: 'too-long', limit }] });
}

const receivedOf = (bytes: Uint8Array, { type }: Received): Received => ({
  type,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

async function previewOf(bytes: Uint8Array): Promise<Omit<RefinedPicture, 'received'>> {
  try {
    const picture = sharp(bytes, {
      limitInputPixels: LIMITS.picturePixels,
      sequentialRead: true,
      failOn: 'error',
    });
    const { autoOrient } = await picture.metadata();
    const preview = await picture
      .autoOrient()
      .resize(PREVIEW_PIXELS, PREVIEW_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: PREVIEW_QUALITY })
      .timeout({ seconds: DECODING_SECONDS })
      .toBuffer();
    return { ...autoOrient, preview };
  } catch {
    throw refuse('unsupported-type');
  }
}
