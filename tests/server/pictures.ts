import sharp from 'sharp';

export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif';

/** A word that is written into the metadata of pictures, and looked for in what the desk keeps. */
export const SECRET = 'Villa-Sonnenblick-17';

const COLOUR = { r: 20, g: 120, b: 90 };

/** A real picture of one colour, with nothing but itself in it. */
export const picture = (type: PictureType, width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: COLOUR } })
    .toFormat(type)
    .toBuffer();

/** A picture that tells who took it and where, and is to be turned by a quarter (a GIF only tells). */
export async function talkativePicture(type: PictureType): Promise<Buffer> {
  if (type === 'gif') return withComment(await picture('gif'));
  const exif = { IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' } };
  return sharp({ create: { width: 64, height: 48, channels: 3, background: COLOUR } })
    .withMetadata({ orientation: 6, exif })
    .toFormat(type)
    .toBuffer();
}

const withComment = (gif: Buffer): Buffer => {
  const comment = Buffer.from(`\x21\xfe${String.fromCharCode(SECRET.length)}${SECRET}\0`, 'latin1');
  return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
};

/** A PNG of random pixels, which no compression makes smaller: about three bytes a pixel. */
export const noisyPng = (side: number): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: COLOUR,
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();

/** The same PNG with a text of so many bytes behind its head: how large it is can be chosen to the byte. */
export function withText(png: Buffer, bytes: number): Buffer {
  const head = png.subarray(0, 33);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  const text = Buffer.concat([length, Buffer.from('tEXt'), Buffer.alloc(bytes, 'x'), Buffer.alloc(4)]);
  return Buffer.concat([head, text, png.subarray(33)]);
}
