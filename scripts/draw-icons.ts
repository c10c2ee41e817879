/**
 * Draws the extension's icons into public/icons: `npx tsx scripts/draw-icons.ts`.
 * `icon-<size>.png` is the resting tile, `icon-answer-<size>.png` the blue one that goes with an unread badge.
 * Signed out needs no picture of its own: it is the resting tile with the browser's badge.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const FOLDER = new URL('../public/icons/', import.meta.url);
const SIZES = [16, 32, 48, 128];
const TILES = { icon: '#20252C', 'icon-answer': '#1F5EDB' };

/** An h whose shoulder is the rail beside the stairs, on a grid of 24. */
const SIGN = ['M5.75 3.25v17.5', 'M5.75 7.25l8 4.4c3 1.65 4.5 3.6 4.5 6.7v2.4'];

/** Small signs need a heavier stroke, or they grey out. Widths on the tile's grid of 32. */
function strokeWidth(size: number): number {
  if (size >= 48) return 2.5;
  return size >= 32 ? 2.7 : 2.9;
}

/** The sign on its tile. The light line inside the edge is one pixel at every size: it shows on dark toolbars. */
function tile(size: number, colour: string): string {
  const pixel = 32 / size;
  const paths = SIGN.map((path) => `<path d="${path}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="8" fill="${colour}"/>
    <rect x="${pixel / 2}" y="${pixel / 2}" width="${32 - pixel}" height="${32 - pixel}" rx="${8 - pixel / 2}"
      fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="${pixel}"/>
    <g transform="translate(4 4)" fill="none" stroke="#fff" stroke-width="${strokeWidth(size)}"
      stroke-linecap="round" stroke-linejoin="round">${paths}</g>
  </svg>`;
}

async function drawIcon(name: string, colour: string, size: number): Promise<void> {
  const picture = sharp(Buffer.from(tile(size, colour))).png({
    compressionLevel: 9,
    adaptiveFiltering: true,
  });
  await picture.toFile(fileURLToPath(new URL(`${name}-${size}.png`, FOLDER)));
}

await mkdir(FOLDER, { recursive: true });
for (const [name, colour] of Object.entries(TILES)) {
  for (const size of SIZES) await drawIcon(name, colour, size);
}
