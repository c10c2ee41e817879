import { describe, expect, it } from 'vitest';
import { cleanMp4 } from '../../../../utils/attachments/clean-video';

const PLACE = '+47.3769+008.5417/';

function box(name: string, ...content: (Buffer | string)[]): Buffer {
  const inner = Buffer.concat(content.map((part) => Buffer.from(part as string, 'latin1')));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inner.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, inner]);
}

const film = (): Buffer =>
  Buffer.concat([
    box('ftyp', 'isom'),
    box(
      'moov',
      box('mvhd', 'timescale'),
      box('udta', box('\u00a9xyz', PLACE), box('meta', 'Ana Ruiz')),
      box(
        'trak',
        box('tkhd', 'track'),
        box('udta', PLACE),
        box('mdia', box('mdhd', 'x'), box('meta', PLACE)),
      ),
      box('meta', `com.apple.quicktime.location.ISO6709${PLACE}`),
    ),
    box('uuid', `<x:xmpmeta>${PLACE}`),
    box('mdat', 'pixels that say udta and meta'),
  ]);

describe('an MP4', () => {
  it('loses where it was taken and by whom, and nothing else moves', () => {
    const [before, after] = [film(), film()];
    cleanMp4(after);
    expect(after.length).toBe(before.length);
    const text = after.toString('latin1');
    expect(text).not.toContain('47.3769');
    expect(text).not.toContain('Ana Ruiz');
    expect(text).not.toContain('xmpmeta');
    for (const kept of ['isom', 'timescale', 'track', 'pixels that say udta and meta'])
      expect(text.indexOf(kept)).toBe(before.toString('latin1').indexOf(kept));
  });

  it('is cleaned behind a box with a long length too', () => {
    const long = Buffer.alloc(20);
    long.writeUInt32BE(1);
    long.write('mdat', 4);
    long.writeUInt32BE(20, 12);
    const bytes = Buffer.concat([long, box('moov', box('udta', PLACE))]);
    cleanMp4(bytes);
    expect(bytes.toString('latin1')).not.toContain('47.3769');
  });

  it.each([
    ['shorter than its own head', Buffer.from([0, 0, 0, 4, 0x75, 0x64, 0x74, 0x61, 9, 9])],
    ['longer than the file', Buffer.from([0, 0, 1, 0, 0x75, 0x64, 0x74, 0x61, 9, 9])],
    ['cut off', Buffer.from([0, 0, 0])],
  ])('with a box that is %s stays as it is', (_, bytes) => {
    const before = Buffer.from(bytes);
    cleanMp4(bytes);
    expect(bytes.equals(before)).toBe(true);
  });

  it('with boxes in boxes without end is given back', () => {
    const bytes = Buffer.concat(
      Array.from({ length: 200_000 }, () => Buffer.from([0, 0, 0, 0, 0x6d, 0x6f, 0x6f, 0x76])),
    );
    expect(() => cleanMp4(bytes)).not.toThrow();
  });
});
