import { chromium, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ssim } from 'ssim.js';
import { findChromium } from '../../../scripts/test/find-chromium.mjs';

export interface Picture {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: Uint8ClampedArray;
}

/** Decodes a PNG, JPEG or WebP. */
export async function decode(bytes: Buffer): Promise<Picture> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

/** Structural similarity of two pictures of one size, 0 to 1. */
export const similarity = (a: Picture, b: Picture): number => ssim(a, b).mssim;

const TILE = 32;

/**
 * The 32-pixel tiles that have texture in the truth (standard deviation of luminance above 6) and lost more than
 * 60 % of it in the other picture: text or pictures that are gone, which a similarity over all hides.
 */
export function lostTiles(truth: Picture, other: Picture): { detailed: number; lost: number } {
  let [detailed, lost] = [0, 0];
  for (let top = 0; top + TILE <= truth.height; top += TILE) {
    for (let left = 0; left + TILE <= truth.width; left += TILE) {
      const texture = deviation(truth, left, top);
      if (texture <= 6) continue;
      detailed++;
      if (deviation(other, left, top) < 0.4 * texture) lost++;
    }
  }
  return { detailed, lost };
}

function deviation({ data, width }: Picture, left: number, top: number): number {
  let [sum, squares] = [0, 0];
  for (let y = top; y < top + TILE; y++) {
    for (let x = left; x < left + TILE; x++) {
      const at = (y * width + x) * 4;
      const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      sum += light;
      squares += light * light;
    }
  }
  const count = TILE * TILE;
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** The colour of one pixel. */
export function pixel({ data, width }: Picture, x: number, y: number): [number, number, number] {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** The share of pixels within a box (device pixels) whose brightest channel differs by more than 48 of 255. */
export function changedShare(
  truth: Picture,
  other: Picture,
  box: { x: number; y: number; width: number; height: number },
): number {
  let changed = 0;
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const [right, bottom] = [Math.ceil(box.x + box.width), Math.ceil(box.y + box.height)];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const other3 = pixel(other, x, y);
      if (pixel(truth, x, y).some((channel, at) => Math.abs(channel - (other3[at] ?? 0)) > 48)) changed++;
    }
  }
  return changed / ((right - left) * (bottom - top));
}

/** For comparing colours that went through an encoder: each channel within 12 of 255. */
export const closeTo = (colour: readonly number[]) => colour.map((channel) => expect.closeTo(channel, -1.38));

/** The page as a browser without any extension shows it, at the same size and density. */
export async function pictureOfPage(page: Page): Promise<Picture> {
  const { width, height, density } = await page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    density: devicePixelRatio,
  }));
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    headless: false,
    args: ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--disable-quic'],
  });
  const view = { viewport: { width, height }, deviceScaleFactor: density, colorScheme: 'light' as const };
  const plain = await browser.newPage(view);
  await plain.goto(page.url());
  const picture = await decode(await plain.screenshot());
  await browser.close();
  return picture;
}
