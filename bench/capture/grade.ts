import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { ssim } from 'ssim.js';
import { lostTiles, type Picture } from '../../tests/e2e/parts/pictures';
import type { Area } from '../../utils/tickets/shot';

export interface Grade {
  mismatchPercent: number;
  lostTilesPercent: number;
  ssim: number;
}

const NOTHING: Grade = { mismatchPercent: 100, lostTilesPercent: 100, ssim: 0 };

export async function decode(bytes: Buffer): Promise<Picture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

/**
 * How far a picture is from the truth. A picture of the whole page is cut at the place that was in view. What lies in
 * `boxes` is covered on purpose and is left out: there, the truth is painted over in the same way.
 */
export async function grade(
  truth: Picture,
  png: Buffer | null,
  boxes: readonly Area[] = [],
  at: { x: number; y: number } = { x: 0, y: 0 },
): Promise<Grade> {
  if (!png) return NOTHING;
  const other = fit(await decode(png), truth, at);
  const mine = without(truth, boxes);
  const theirs = without(other, boxes);
  const different = pixelmatch(mine.data, theirs.data, undefined, truth.width, truth.height, {
    threshold: 0.1,
  });
  const { detailed, lost } = lostTiles(mine, theirs);
  return {
    mismatchPercent: (100 * different) / (truth.width * truth.height),
    lostTilesPercent: detailed ? (100 * lost) / detailed : 0,
    ssim: ssim(mine, theirs, { ssim: 'weber', downsample: false } as never).mssim,
  };
}

function fit(picture: Picture, { width, height }: Picture, at: { x: number; y: number }): Picture {
  if (picture.width === width && picture.height === height) return picture;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < Math.min(height, picture.height - at.y); y++) {
    const from = ((y + at.y) * picture.width + at.x) * 4;
    data.set(picture.data.subarray(from, from + Math.min(width, picture.width - at.x) * 4), y * width * 4);
  }
  return { width, height, data };
}

function without({ width, height, data }: Picture, boxes: readonly Area[]): Picture {
  const copy = new Uint8ClampedArray(data);
  for (const box of boxes)
    for (let y = box.y; y < Math.min(height, box.y + box.height); y++)
      copy.fill(0, (y * width + box.x) * 4, (y * width + Math.min(width, box.x + box.width)) * 4);
  return { width, height, data: copy };
}
