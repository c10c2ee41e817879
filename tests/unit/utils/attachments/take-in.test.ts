import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesOf, joined } from '../../../../utils/attachments/bytes';
import { limitsOf, USUAL_LIMITS } from '../../../../utils/attachments/file-limits';
import { type Held, takeIn } from '../../../../utils/attachments/take-in';
import { LIMITS } from '../../../../utils/protocol/limits';

const EMPTY: Held = { files: 0, bytes: 0 };
type Content = string | Uint8Array<ArrayBuffer>;
const file = (name: string, content: Content, type = '') => new File([content], name, { type });
const offer = (name: string, content: Content, type = '', held = EMPTY) =>
  takeIn(file(name, content, type), held, USUAL_LIMITS);
const filled = (head: string, length: number) =>
  joined([bytesOf(head), new Uint8Array(Math.max(0, length - head.length))]);

const PNG = new Uint8Array(
  await sharp({ create: { width: 3, height: 2, channels: 3, background: '#1f5edb' } })
    .png()
    .toBuffer(),
);
const MP4 = '\0\0\0\x18ftypisom\0\0\0\0isomavc1';
const WEBM = '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm';

describe('a file that is taken', () => {
  it.each([
    ['notes.txt', 'It fails.', 'text/plain'],
    ['server.log', '12:00 it fails', 'text/plain'],
    ['rows.csv', 'a;b\n1;2', 'text/csv'],
    ['answer.json', '{"a":1}', 'application/json'],
    ['bill.pdf', '%PDF-1.7\n', 'application/pdf'],
    ['film.mp4', MP4, 'video/mp4'],
    ['film.webm', WEBM, 'video/webm'],
    ['no-ending', 'words', 'text/plain'],
  ])('%s is known by its bytes', async (name, text, type) => {
    const answer = await offer(name, text === MP4 || text === WEBM ? filled(text, text.length) : text);
    expect(answer).toMatchObject({ taken: { name, type } });
  });

  it('is what its bytes say, whatever it is called', async () => {
    expect(await offer('not-text.txt', PNG, 'text/plain')).toMatchObject({
      taken: { type: 'image/png', width: 3, height: 2 },
    });
  });

  it('has a name that can be shown', async () => {
    expect(await offer('../\u202egnp.\0exe.txt', 'a')).toMatchObject({ taken: { name: 'gnp.exe.txt' } });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['empty.png', '', 'empty'],
    ['page.html', '<!doctype html><script>1</script>', 'unsupported-type'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'unsupported-type'],
    ['renamed.png', '<svg onload=alert(1)>', 'unsupported-type'],
    ['archive.zip', 'PK\x03\x04\0\0', 'unsupported-type'],
    ['program.png', 'MZ\0\0', 'unsupported-type'],
    ['half.png', PNG.slice(0, 20), 'damaged-picture'],
  ] as const)('%s: %s', async (name, content, fault) => {
    expect(await offer(name, content)).toEqual({ refused: { name, fault } });
  });

  it.each([
    ['a.txt', '', LIMITS.fileBytes],
    ['a.mp4', MP4, LIMITS.videoBytes],
  ])('%s at its limit is taken, one byte more is not', async (name, head, limit) => {
    const fill = head ? filled : (_: string, length: number) => new Uint8Array(length).fill(97);
    expect(await offer(name, fill(head, limit))).toHaveProperty('taken');
    expect(await offer(name, fill(head, limit + 1), head ? 'video/mp4' : 'text/plain')).toEqual({
      refused: { name, fault: 'too-large', limit },
    });
  });

  it('says when the message as a whole would be too large or hold too many', async () => {
    const full = { files: LIMITS.filesPerMessage, bytes: 0 };
    const heavy = { files: 1, bytes: LIMITS.messageBytes - 1 };
    expect(await offer('a.txt', 'ab', '', full)).toMatchObject({
      refused: { fault: 'too-many-files', limit: 5 },
    });
    expect(await offer('a.txt', 'ab', '', heavy)).toMatchObject({ refused: { fault: 'message-too-large' } });
    expect(await offer('a.txt', 'a', '', heavy)).toHaveProperty('taken');
  });

  it('has more pixels than can be looked at safely', async () => {
    const bomb = PNG.slice();
    new DataView(bomb.buffer).setUint32(16, 40_000);
    new DataView(bomb.buffer).setUint32(20, 1_001);
    expect(await offer('bomb.png', bomb)).toMatchObject({ refused: { fault: 'too-many-pixels' } });
    new DataView(bomb.buffer).setUint32(20, 1_000);
    expect(await offer('large.png', bomb)).toHaveProperty('taken');
  });

  it('is a folder, or has gone before it could be read', async () => {
    const gone = {
      name: 'gone.txt',
      type: '',
      size: 9,
      arrayBuffer: () => Promise.reject(new Error('gone')),
    };
    expect(await takeIn(gone, EMPTY, USUAL_LIMITS)).toEqual({
      refused: { name: 'gone.txt', fault: 'unreadable' },
    });
  });
});

it('a desk may take less than the protocol, never more', () => {
  const limits = limitsOf({ fileBytes: 1_000, filesPerMessage: 50, fileTypes: ['image/png'] });
  expect([limits.fileBytes, limits.filesPerMessage, limits.fileTypes]).toEqual([1_000, 5, ['image/png']]);
});
