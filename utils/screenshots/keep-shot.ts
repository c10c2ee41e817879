import { type Result, succeed } from '../problems/problem';
import { database } from '../storage/database';
import { sha256Hex } from '../tickets/bundle';
import { encodeCanvas } from './encode-picture';
import type { Painted } from './painted';
import { newCanvas } from './painted';
import { keepPatches, type Patches } from './patches';

/** Encodes a painted picture and keeps it as a file of an account; what lies below the boxes stays in memory. */
export async function keepShot(
  account: string,
  { canvas, shot, patches }: Painted,
): Promise<Result<{ fileId: string }>> {
  const encoded = await encodeCanvas(canvas);
  if (!encoded.ok) return encoded;
  const { blob, width, height } = encoded.value;
  const id = crypto.randomUUID();
  await database.files.add({
    version: 1,
    id,
    account,
    name: `screenshot.${blob.type === 'image/webp' ? 'webp' : 'jpg'}`,
    type: blob.type,
    bytes: blob.size,
    sha256: await sha256Hex(await blob.arrayBuffer()),
    kind: 'screenshot',
    width,
    height,
    shot,
    blob,
  });
  // The picture does not wait for this: nobody uncovers a box in the moment it appears.
  void keepPatchesOf(id, patches).catch((error: unknown) => console.error(error));
  return succeed({ fileId: id });
}

async function keepPatchesOf(fileId: string, cut: Painted['patches']): Promise<void> {
  const patches: Patches = {};
  for (const [id, pixels] of cut) patches[id] = await dataUrlOf(pixels);
  if (cut.size > 0) await keepPatches(fileId, patches);
}

async function dataUrlOf(pixels: ImageData): Promise<string> {
  const [canvas, context] = newCanvas(pixels.width, pixels.height);
  context.putImageData(pixels, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:image/png;base64,${btoa(letters)}`;
}
