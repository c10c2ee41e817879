import { fail, type Result, succeed } from '../problems/problem';

/** A picture as it is kept and sent; sides in pixels. */
export interface Captured {
  blob: Blob;
  width: number;
  height: number;
}

const QUALITY = 0.9;
/** A WebP side above this is cut by encoders without an error. */
const WEBP_SIDE = 16_383;

/** Encodes a picture small enough to send, at its own size: WebP, or JPEG where that is not to be had. */
export async function encodePicture(picture: Blob): Promise<Result<Captured>> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap?.width || !bitmap.height) return fail('capture-failed');
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return encodeCanvas(canvas);
}

/** The same for what has been painted. */
export async function encodeCanvas(canvas: OffscreenCanvas): Promise<Result<Captured>> {
  const { width, height } = canvas;
  const type = Math.max(width, height) > WEBP_SIDE ? 'image/jpeg' : 'image/webp';
  let blob = await canvas.convertToBlob({ type, quality: QUALITY });
  // An encoder that lacks a type answers a PNG without an error.
  if (blob.type !== type) blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return blob.size > 0 ? succeed({ blob, width, height }) : fail('capture-failed');
}
