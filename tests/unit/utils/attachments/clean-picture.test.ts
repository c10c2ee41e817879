import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesOf, joined } from '../../../../utils/attachments/bytes';
import { cleanPicture } from '../../../../utils/attachments/clean-picture';
import type { FileType } from '../../../../utils/protocol/limits';

const SECRET = 'Ana Ruiz, 47.3769 N';

/** A picture whose halves differ in every direction, so that a turn or a flip shows. */
const drawing = (): Sharp =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="32"><rect width="48" height="32" fill="#fff"/><rect width="16" height="8" fill="#d6409f"/><rect y="24" width="8" height="8" fill="#1f5edb"/></svg>',
    ),
  ).flatten();

const withMetadata = (picture: Sharp, orientation = 1): Sharp =>
  picture
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Artist: SECRET, Copyright: SECRET }, IFD3: { GPSLatitudeRef: 'N' } });

const MAKERS: [FileType, (picture: Sharp) => Sharp][] = [
  ['image/jpeg', (picture) => picture.jpeg()],
  ['image/jpeg', (picture) => picture.jpeg({ progressive: true })],
  ['image/png', (picture) => picture.png()],
  ['image/webp', (picture) => picture.webp()],
  ['image/webp', (picture) => picture.webp({ lossless: true })],
];

const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).rotate().flatten().raw().toBuffer();
const clean = (bytes: Uint8Array, type: FileType) => cleanPicture(new Uint8Array(bytes), type);

describe.each(MAKERS)('a picture of type %s', (type, encode) => {
  it('loses its metadata, keeps its pixels to the bit, and says its size', async () => {
    const original = await encode(withMetadata(drawing())).toBuffer();
    expect(original.includes(SECRET)).toBe(true);
    const cleaned = clean(original, type);
    if (!cleaned) throw new Error('was refused');
    expect(Buffer.from(cleaned.bytes).includes('Ana')).toBe(false);
    expect((await sharp(cleaned.bytes).metadata()).exif).toBeUndefined();
    expect(await pixels(cleaned.bytes)).toEqual(await pixels(original));
    expect([cleaned.width, cleaned.height]).toEqual([48, 32]);
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('turned as EXIF says (%i) is turned so afterwards', async (orientation) => {
    const original = await encode(withMetadata(drawing(), orientation)).toBuffer();
    const cleaned = clean(original, type);
    if (!cleaned) throw new Error('was refused');
    expect((await sharp(cleaned.bytes).metadata()).orientation).toBe(orientation);
    expect(Buffer.from(cleaned.bytes).includes('Ana')).toBe(false);
    expect(await pixels(cleaned.bytes)).toEqual(await pixels(original));
    expect(clean(cleaned.bytes, type)?.bytes, 'cleaned again').toEqual(cleaned.bytes);
  });

  it('loses what is hidden behind its end', async () => {
    const original = await encode(drawing()).toBuffer();
    const cleaned = clean(joined([original, bytesOf(`<script>${SECRET}</script>`)]), type);
    expect(cleaned?.bytes).toEqual(clean(original, type)?.bytes);
  });

  it('cut off in the middle of its head is refused', async () => {
    const original = await encode(withMetadata(drawing())).toBuffer();
    expect(clean(original.subarray(0, 24), type)).toBeNull();
  });

  it('of random bytes never throws', () => {
    for (let seed = 1; seed < 300; seed++) {
      const noise = Uint8Array.from({ length: 200 }, (_, index) => (seed * 7919 * (index + 3) ** 2) >>> 5);
      expect(() => clean(noise, type)).not.toThrow();
    }
  });
});

it('an animation keeps its frames and its loop, and loses its comments', async () => {
  const frame = (colour: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: colour } })
      .png()
      .toBuffer();
  const frames = await Promise.all(['#d6409f', '#1f5edb', '#222222'].map(frame));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 3, delay: [100, 200, 300] })
    .toBuffer();
  const comment = Uint8Array.from([0x21, 0xfe, SECRET.length, ...bytesOf(SECRET), 0]);
  const spoken = joined([gif.subarray(0, -1), comment, gif.subarray(-1)]);
  const cleaned = clean(spoken, 'image/gif');
  if (!cleaned) throw new Error('was refused');
  expect(Buffer.from(cleaned.bytes).includes('Ana')).toBe(false);
  const facts = await sharp(cleaned.bytes, { animated: true }).metadata();
  expect([facts.pages, facts.loop, facts.delay]).toEqual([3, 3, [100, 200, 300]]);
  expect([cleaned.width, cleaned.height]).toEqual([8, 8]);
});

it('a PNG loses its texts and its time', async () => {
  const plain = await drawing().png().toBuffer();
  const end = plain.length - 12;
  const text = (name: string) => {
    const content = bytesOf(`Comment\0${SECRET}`);
    return joined([Uint8Array.of(0, 0, 0, content.length), bytesOf(name), content, bytesOf('crc!')]);
  };
  const spoken = joined([
    plain.subarray(0, end),
    text('tEXt'),
    text('iTXt'),
    text('vpAg'),
    plain.subarray(end),
  ]);
  expect(clean(spoken, 'image/png')?.bytes).toEqual(clean(plain, 'image/png')?.bytes);
});
