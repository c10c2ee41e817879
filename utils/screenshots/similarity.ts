const WINDOW = 8;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Structural similarity of two pictures of one size, 0 to 1, on luminance in windows of 8 x 8 pixels. */
export function similarity(a: ImageData, b: ImageData): number {
  const across = Math.floor(a.width / WINDOW);
  const all = across * Math.floor(a.height / WINDOW);
  let sum = 0;
  for (let at = 0; at < all; at++)
    sum += windowSimilarity(a, b, (at % across) * WINDOW, Math.floor(at / across) * WINDOW);
  return all === 0 ? 1 : sum / all;
}

function windowSimilarity(a: ImageData, b: ImageData, left: number, top: number): number {
  let [sumA, sumB, squaresA, squaresB, product] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + WINDOW; y++) {
    let at = (y * a.width + left) * 4;
    for (let x = 0; x < WINDOW; x++, at += 4) {
      const [lightA, lightB] = [lightOf(a.data, at), lightOf(b.data, at)];
      sumA += lightA;
      sumB += lightB;
      squaresA += lightA * lightA;
      squaresB += lightB * lightB;
      product += lightA * lightB;
    }
  }
  const n = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varianceA, varianceB] = [squaresA / n - meanA * meanA, squaresB / n - meanB * meanB];
  const covariance = product / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
  );
}

const lightOf = (data: Uint8ClampedArray, at: number): number =>
  0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
