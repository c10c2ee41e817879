/** The edge of a photo, in pixels: four times the largest face that is shown. */
export const PHOTO_EDGE = 288;

/** The square in the middle of a picture. */
export const middleSquare = (width: number, height: number) => {
  const edge = Math.min(width, height);
  return { left: Math.floor((width - edge) / 2), top: Math.floor((height - edge) / 2), edge };
};

const encode = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.9)); // A browser without WebP writes PNG.

const draw = (bitmap: ImageBitmap): HTMLCanvasElement | null => {
  const canvas = document.createElement('canvas');
  canvas.width = PHOTO_EDGE;
  canvas.height = PHOTO_EDGE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const { left, top, edge } = middleSquare(bitmap.width, bitmap.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, left, top, edge, edge, 0, 0, PHOTO_EDGE, PHOTO_EDGE);
  return canvas;
};

/**
 * Cuts a picture to its middle square and makes it small, on this device: what is sent holds neither the place nor the
 * camera of the original. Null when the browser cannot read the file as a picture.
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob | null> => {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const canvas = draw(bitmap);
    bitmap.close();
    return canvas && (await encode(canvas));
  } catch {
    return null;
  }
};
