import { createHash, randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../utils/protocol/attachment-api';
import { LIMITS } from '../../utils/protocol/limits';
import { noisyPng, picture } from './pictures';
import { newTicket, openTestDesk, PNG, type Requester, type TestDesk, threadOf } from './test-desk';

let test: TestDesk;
let ana: Requester;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester();
});
afterAll(() => test.close());

interface Upload {
  id?: string;
  name?: string;
  kind?: string;
  type?: string;
  who?: Requester;
}

const upload = (
  payload: Buffer | string,
  { id = randomUUID(), name = 'a', kind = 'file', type, who = ana }: Upload = {},
) =>
  who.ask({
    method: 'PUT',
    url: `/v1/attachments/${id}?name=${encodeURIComponent(name)}&kind=${kind}`,
    headers: type === undefined ? {} : { 'content-type': type },
    payload,
  });

const content = (id: string, who = ana) => who.ask({ url: `/v1/attachments/${id}/content` });

const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0isomavc1`, 'latin1');
const WEBM = Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm', 'latin1');
const JPEG = await picture('jpeg');
const OTHER_PNG = await picture('png', 2, 2);
const GIF = await picture('gif');
const WEBP = await picture('webp');
const NOISE = await noisyPng(50);

const filesOnDisk = async () => {
  const all = await readdir(path.join(test.dataFolder, 'files'), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).length;
};

describe('an upload', () => {
  it('is known by its bytes, and comes back as it went', async () => {
    const bytes = await noisyPng(200);
    const id = randomUUID();
    const answer = await upload(bytes, {
      id,
      name: 'Invoice page.png',
      kind: 'screenshot',
      type: 'image/png',
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer.statusCode).toBe(201);
    const expected = {
      id,
      name: 'Invoice page.png',
      type: 'image/png',
      bytes: bytes.length,
      sha256,
      kind: 'screenshot',
      width: 200,
      height: 200,
      preview: true,
    };
    expect(answer.json()).toEqual(expected);
    expect((await content(id)).rawPayload.equals(bytes)).toBe(true);
  });

  it.each([
    ['image/png', PNG, 'text/html'],
    ['image/jpeg', JPEG, 'image/png'],
    ['image/gif', GIF, 'text/html'],
    ['image/webp', WEBP, ''],
    ['application/pdf', Buffer.from('%PDF-1.7\n<script>'), 'text/html'],
    ['video/mp4', box('isom'), 'video/quicktime'],
    ['video/webm', WEBM, ''],
    ['text/plain', Buffer.from('2026-11-22 ERROR höchst seltsam\n'), 'application/octet-stream'],
    ['text/plain', Buffer.from('a < b and <c> too'), 'text/x-log'],
    ['text/csv', Buffer.from('a;b\n1;2\n'), 'text/csv; charset=utf-8'],
    ['application/json', Buffer.from('{"a": 1}'), 'application/json'],
    ['text/plain', Buffer.from('not { json'), undefined],
  ])('is %s by its bytes, whatever it is called', async (expected, bytes, type) => {
    const answer = await upload(bytes, type === undefined ? {} : { type });
    expect(answer.statusCode).toBe(201);
    expect(answer.json<Attachment>().type).toBe(expected);
  });

  it.each([
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), 'image/png'],
    ['a zip', Buffer.from('PK\x03\x04\0\0', 'latin1'), 'application/zip'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml'],
    ['an SVG as text', Buffer.from('\ufeff \n<svg onload=alert(1)>'), 'text/plain'],
    ['a page', Buffer.from('<!DOCTYPE html><p>x'), 'text/plain'],
    ['a page by name', Buffer.from('x'), 'text/html'],
    ['a script by name', Buffer.from('alert(1)'), 'text/javascript'],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'text/plain'],
    ['text with a NUL', Buffer.from('a\0b'), 'text/plain'],
    ['broken UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'text/plain'],
    ['half a character', Buffer.from([0x61, 0xe2, 0x82]), 'text/plain'],
    ['Matroska', Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska', 'latin1'), 'video/webm'],
    ['HEIC', box('heic'), 'image/heic'],
    ['half a PNG signature', PNG.subarray(0, 4), 'image/png'],
    ['a GIF in name only', Buffer.from('GIF89a<script>alert(1)</script>'), 'image/gif'],
    ['half a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
    ['half a JPEG', JPEG.subarray(0, 100), 'image/jpeg'],
    ['a PNG cut off in its pixels', NOISE.subarray(0, 4_000), 'image/png'],
  ])('of %s is not taken', async (_what, bytes, type) => {
    const before = await filesOnDisk();
    const answer = await upload(bytes, { type });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ code: 'unsupported-type' });
    expect(await filesOnDisk()).toBe(before);
  });

  it('of nothing is refused', async () => {
    const answer = await upload('', { type: 'text/plain' });
    expect(answer.json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'file', fault: 'required' }],
    });
  });

  it.each([
    ['text', Buffer.from('text'), LIMITS.fileBytes],
    ['a video', box('mp42'), LIMITS.videoBytes],
  ])('of %s is taken up to its limit and not a byte more', async (_what, start, limit) => {
    const sized = (bytes: number) => Buffer.concat([start, Buffer.alloc(bytes - start.length, 'x')]);
    expect((await upload(sized(limit - 1))).statusCode).toBe(201);
    expect((await upload(sized(limit))).json()).toMatchObject({ bytes: limit });
    const before = await filesOnDisk();
    const over = await upload(sized(limit + 1));
    expect(over.statusCode).toBe(413);
    expect(over.json()).toMatchObject({
      code: 'too-large',
      fields: [{ field: 'file', fault: 'too-long', limit }],
    });
    expect(await filesOnDisk()).toBe(before);
  });

  it.each([
    ['no name', '?kind=file', [{ field: 'name', fault: 'required' }]],
    ['an empty name', '?name=&kind=file', [{ field: 'name', fault: 'required' }]],
    ['no kind', '?name=a', [{ field: 'kind', fault: 'required' }]],
    ['a strange kind', '?name=a&kind=song', [{ field: 'kind', fault: 'not-offered' }]],
    ['two names', '?name=a&name=b&kind=file', [{ field: 'name', fault: 'wrong-format' }]],
    ['a strange parameter', '?name=a&kind=file&x=1', [{ field: 'x', fault: 'unknown-field' }]],
  ])('with %s is refused', async (_what, query, fields) => {
    const url = `/v1/attachments/${randomUUID()}${query}`;
    const answer = await ana.ask({ method: 'PUT', url, payload: PNG });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', fields });
  });
});

describe('an upload under the same id', () => {
  it('is the same when it is the same', async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(PNG, { id, name: 'p.png' })));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(9);
    expect((await content(id)).rawPayload.equals(PNG)).toBe(true);
  });

  it('is refused with other bytes, name or owner, and the first stays whole', async () => {
    const id = randomUUID();
    await upload(PNG, { id, name: 'p.png' });
    const ben = await test.requester();
    const before = await filesOnDisk();
    for (const answer of [
      await upload(JPEG, { id, name: 'p.png' }),
      await upload(PNG, { id, name: 'q.png' }),
      await upload(PNG, { id, name: 'p.png', who: ben }),
    ])
      expect(answer.json()).toMatchObject({ code: 'id-taken' });
    expect((await content(id)).rawPayload.equals(PNG)).toBe(true);
    expect(await filesOnDisk()).toBe(before);
  });

  it('of two different ones that race, one wins whole', async () => {
    for (let round = 0; round < 10; round++) {
      const id = randomUUID();
      const [one, other] = [PNG, OTHER_PNG];
      const answers = await Promise.all([upload(one, { id }), upload(other, { id })]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
      const won = answers[0]?.statusCode === 201 ? one : other;
      expect((await content(id)).rawPayload.equals(won)).toBe(true);
    }
  });
});

describe('a file in a message', () => {
  it('hangs on the comment in the order sent, once', async () => {
    const ids = [await ana.upload(), await ana.upload(), await ana.upload()].toReversed();
    const { id } = await ana.raise({ attachments: ids });
    const [first] = await threadOf(ana, id);
    expect(first?.attachments.map((each) => each.id)).toEqual(ids);
    const again = await ana.ask({
      method: 'PUT',
      url: `/v1/tickets/${randomUUID()}`,
      payload: newTicket({ attachments: ids.slice(0, 1) }),
    });
    expect(again.json()).toMatchObject({ code: 'invalid-input', fields: [{ field: 'attachments' }] });
  });

  it('of somebody else cannot be sent', async () => {
    const ben = await test.requester();
    const payload = newTicket({ attachments: [await ben.upload()] });
    const answer = await ana.ask({ method: 'PUT', url: `/v1/tickets/${randomUUID()}`, payload });
    expect(answer.statusCode).toBe(400);
  });

  it('is seen by the team once it is sent, and not before', async () => {
    const maya = await test.agent();
    const id = await ana.upload();
    expect((await maya.ask({ url: `/inbox/api/attachments/${id}/content` })).statusCode).toBe(404);
    await ana.raise({ attachments: [id] });
    const answer = await maya.ask({ url: `/inbox/api/attachments/${id}/content` });
    expect(answer.rawPayload.equals(PNG)).toBe(true);
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('all together stay within the limit of a message', async () => {
    const big = Buffer.concat([box('mp42'), Buffer.alloc(LIMITS.videoBytes - 1000)]);
    const ids = [randomUUID(), await ana.upload()];
    await upload(big, { id: ids[0] as string });
    const { id: small } = (await upload(await noisyPng(30))).json<Attachment>();
    const send = (attachments: string[]) =>
      ana.ask({ method: 'PUT', url: `/v1/tickets/${randomUUID()}`, payload: newTicket({ attachments }) });
    const over = await send([...ids, small]);
    expect(over.statusCode).toBe(413);
    expect(over.json()).toMatchObject({ code: 'too-large', fields: [{ field: 'attachments' }] });
    expect((await send(ids)).statusCode).toBe(201);
  });
});

describe('a download', () => {
  it('can only be saved: not sniffed, not run, not kept', async () => {
    const { id } = (await upload(PNG, { name: 'Größe "1".png' })).json<Attachment>();
    const { headers } = await content(id);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'content-disposition':
        'attachment; filename="Gr__e _1_.png"; filename*=UTF-8\'\'Gr%C3%B6%C3%9Fe%20_1_.png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
  });

  it('of what is gone from the disk is 404, not an error', async () => {
    const id = await ana.upload();
    const [row] = await test.desk.sql<{ path: string }[]>`select path from attachment where id = ${id}`;
    await test.desk.files.remove(row?.path ?? '');
    expect((await content(id)).json()).toMatchObject({ code: 'not-found' });
  });
});

describe('a photo of an agent', () => {
  it('is shown to requesters and agents, versioned by its content, and can be taken down', async () => {
    const maya = await test.agent();
    const put = (payload: Buffer) => maya.ask({ method: 'PUT', url: '/inbox/api/me/photo', payload });
    const { photo } = (await put(PNG)).json<{ agent: { photo: string } }>().agent;
    expect(photo).toMatch(/^[0-9a-f]{16}$/);
    const url = `/v1/agents/${maya.id}/photo`;
    const shown = await ana.ask({ url });
    expect(shown.rawPayload.equals(PNG)).toBe(true);
    expect(shown.headers).toMatchObject({ etag: `"${photo}"`, 'content-type': 'image/png' });
    expect((await ana.ask({ url, headers: { 'if-none-match': `"${photo}"` } })).statusCode).toBe(304);
    expect((await maya.ask({ url: `/inbox/api/agents/${maya.id}/photo` })).statusCode).toBe(200);
    const next = (await put(JPEG)).json<{ agent: { photo: string } }>().agent.photo;
    expect(next).not.toBe(photo);
    await maya.ask({ method: 'DELETE', url: '/inbox/api/me/photo' });
    expect((await ana.ask({ url })).statusCode).toBe(404);
  });

  it.each([
    ['a GIF', Buffer.from('GIF89a......'), 415],
    ['text', Buffer.from('hello'), 415],
    ['nothing', Buffer.alloc(0), 400],
    ['too much', Buffer.concat([PNG, Buffer.alloc(LIMITS.photoBytes - PNG.length + 1)]), 413],
    ['as much as can be', Buffer.concat([PNG, Buffer.alloc(LIMITS.photoBytes - PNG.length)]), 200],
  ])('%s: %s', async (_what, payload, status) => {
    const maya = await test.agent();
    expect((await maya.ask({ method: 'PUT', url: '/inbox/api/me/photo', payload })).statusCode).toBe(status);
  });
});

it('the files are for the desk alone', async () => {
  await ana.upload();
  const folder = path.join(test.dataFolder, 'files');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const { mode } = await stat(path.join(entry.parentPath, entry.name));
    expect((mode & 0o077).toString(8)).toBe('0');
  }
});
