const TILE = 32;
/** Texture, as the standard deviation of luminance, from which on a tile counts. */
const TEXTURE = 6;
/** A tile that keeps less of its texture has lost what was in it. */
const KEPT = 0.4;
/** How far a channel may be off before a pixel is another one. */
const TOLERANCE = 40;

export interface Difference {
  /** Percent of the pixels. */
  mismatch: number;
  /** Percent of the tiles with something in them. */
  lostTiles: number;
}

/** How a picture differs from the true one of the same size: pixels that are others, and tiles whose content is gone. */
export function comparePictures(truth: ImageData, other: ImageData): Difference {
  const { width, height } = truth;
  let different = 0;
  for (let at = 0; at < truth.data.length; at += 4) {
    const off = [0, 1, 2].some(
      (channel) => Math.abs((truth.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > TOLERANCE,
    );
    if (off) different++;
  }
  let [detailed, lost] = [0, 0];
  for (let top = 0; top + TILE <= height; top += TILE)
    for (let left = 0; left + TILE <= width; left += TILE) {
      const texture = textureOf(truth, left, top);
      if (texture <= TEXTURE) continue;
      detailed++;
      if (textureOf(other, left, top) < KEPT * texture) lost++;
    }
  return {
    mismatch: (100 * different) / (width * height),
    lostTiles: detailed ? (100 * lost) / detailed : 0,
  };
}

function textureOf({ data, width }: ImageData, left: number, top: number): number {
  let [sum, squares] = [0, 0];
  for (let y = top; y < top + TILE; y++)
    for (let x = left; x < left + TILE; x++) {
      const at = (y * width + x) * 4;
      const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      sum += light;
      squares += light * light;
    }
  const count = TILE * TILE;
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}
