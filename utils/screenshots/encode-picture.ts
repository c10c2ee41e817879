import { fail, type Result, succeed } from '../problems/problem';
import { newCanvas } from './painted';
import { similarity } from './similarity';

/** A picture as it is kept and sent; sides in pixels. */
export interface Captured {
  blob: Blob;
  width: number;
  height: number;
}

/** What is tried in turn, until the picture is like enough; 1 is without any loss in WebP. */
const QUALITIES = { 'image/webp': [0.82, 0.92, 1], 'image/jpeg': [0.85, 0.93] } as const;
/** How like is like enough: above what is promised (.985), because there are other ways to measure it. */
const LIKE_ENOUGH = 0.988;
/** A WebP side above this is cut by encoders without an error. */
const WEBP_SIDE = 16_383;
/** Up to here, quality goes first; above, a picture gets smaller. */
const MOST_BYTES = 2_000_000;
const LEAST_QUALITY = 0.4;
/** Rows that are compared at a time, and how often at most: more bands tell nothing more. */
const BAND = 64;
const MOST_BANDS = 32;

/** Encodes a picture small enough to send, at its own size and like enough: WebP, or JPEG where that is not to be had. */
export async function encodeCanvas(canvas: OffscreenCanvas): Promise<Result<Captured>> {
  const { width, height } = canvas;
  if (!width || !height) return fail('capture-failed');
  const blob = (await encodeAs(canvas, 'image/webp')) ?? (await encodeAs(canvas, 'image/jpeg'));
  return blob ? succeed({ blob, width, height }) : fail('capture-failed');
}

/** Null when the encoder lacks the type, which it does not say, or the picture is too large for it. */
async function encodeAs(canvas: OffscreenCanvas, type: keyof typeof QUALITIES): Promise<Blob | null> {
  if (type === 'image/webp' && Math.max(canvas.width, canvas.height) > WEBP_SIDE) return null;
  let best: Blob | null = null;
  for (const quality of QUALITIES[type]) {
    const blob = await canvas.convertToBlob({ type, quality });
    if (blob.type !== type || blob.size === 0) return best;
    if (blob.size > MOST_BYTES) return best ?? (await encodeSmaller(canvas, type, quality));
    best = blob;
    if ((await likeness(canvas, blob)) >= LIKE_ENOUGH) break;
  }
  return best;
}

async function encodeSmaller(canvas: OffscreenCanvas, type: string, from: number): Promise<Blob> {
  for (let quality = from - 0.1; ; quality -= 0.1) {
    const blob = await canvas.convertToBlob({ type, quality });
    if (blob.size <= MOST_BYTES || quality < LEAST_QUALITY) return blob;
  }
}

/** How like the original the encoded picture is; 0 when it cannot be read or was cut. Of a tall one, bands are compared. */
async function likeness(canvas: OffscreenCanvas, blob: Blob): Promise<number> {
  const bitmap = await createImageBitmap(blob).catch(() => null);
  const { width, height } = canvas;
  if (bitmap?.width !== width || bitmap.height !== height) return 0;
  const original = canvas.getContext('2d');
  const band = Math.min(BAND, height);
  const count = Math.min(MOST_BANDS, Math.ceil(height / band));
  const [, context] = newCanvas(width, band);
  context.globalCompositeOperation = 'copy';
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const top = count === 1 ? 0 : Math.round((at * (height - band)) / (count - 1));
    context.drawImage(bitmap, 0, -top);
    const [a, b] = [original?.getImageData(0, top, width, band), context.getImageData(0, 0, width, band)];
    sum += a ? similarity(a, b) : 0;
  }
  bitmap.close();
  return sum / count;
}
