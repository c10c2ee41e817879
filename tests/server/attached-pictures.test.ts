import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../server/desk/sweep';
import type { Attachment } from '../../utils/protocol/attachment-api';
import { LIMITS } from '../../utils/protocol/limits';
import { noisyPng, type PictureType, picture, SECRET, talkativePicture, withText } from './pictures';
import { newTicket, openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester();
});
afterAll(() => test.close());

const upload = (payload: Buffer, id = randomUUID(), who = ana) =>
  who.ask({ method: 'PUT', url: `/v1/attachments/${id}?name=a&kind=file`, payload });
const part = (id: string, what: string, who = ana) => who.ask({ url: `/v1/attachments/${id}/${what}` });

const filesOnDisk = async () => {
  const all = await readdir(path.join(test.dataFolder, 'files'), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
};

const TYPES: PictureType[] = ['png', 'jpeg', 'webp', 'gif'];

describe('a picture', () => {
  it.each(TYPES)('%s without metadata is kept to the byte, with its sides and a preview', async (type) => {
    const bytes = await picture(type, 1600, 900);
    const attachment = (await upload(bytes)).json<Attachment>();
    expect(attachment).toMatchObject({ width: 1600, height: 900, preview: true, bytes: bytes.length });
    expect((await part(attachment.id, 'content')).rawPayload.equals(bytes)).toBe(true);
    const preview = await part(attachment.id, 'preview');
    expect(preview.headers['content-type']).toBe('image/webp');
    expect(await sharp(preview.rawPayload).metadata()).toMatchObject({
      format: 'webp',
      width: 800,
      height: 450,
    });
  });

  it.each(TYPES)('%s with metadata loses it, on the disk too, and keeps how it is turned', async (type) => {
    const bytes = await talkativePicture(type);
    expect(bytes.includes(SECRET)).toBe(true);
    const attachment = (await upload(bytes)).json<Attachment>();
    const kept = (await part(attachment.id, 'content')).rawPayload;
    const { autoOrient, exif } = await sharp(kept).metadata();
    expect(autoOrient).toEqual({ width: attachment.width, height: attachment.height });
    expect(attachment).toMatchObject(type === 'gif' ? { width: 64, height: 48 } : { width: 48, height: 64 });
    expect(exif?.length ?? 0).toBeLessThan(40);
    expect(kept.length).toBe(attachment.bytes);
    for (const file of await filesOnDisk()) expect((await readFile(file)).includes(SECRET)).toBe(false);
    const again = await upload(kept);
    expect(again.json<Attachment>().sha256).toBe(attachment.sha256);
  });

  it('with a program behind its end is kept without it', async () => {
    const attachment = (
      await upload(Buffer.concat([PNG, Buffer.from('PK\x03\x04<script>')]))
    ).json<Attachment>();
    expect((await part(attachment.id, 'content')).rawPayload.equals(PNG)).toBe(true);
  });

  it('is taken up to the limit of a file and not a byte more', async () => {
    const sized = (bytes: number) => withText(PNG, bytes - PNG.length - 12);
    expect(sized(1_000).length).toBe(1_000);
    expect((await upload(sized(LIMITS.fileBytes))).statusCode).toBe(201);
    expect((await upload(sized(LIMITS.fileBytes + 1))).json()).toMatchObject({ code: 'too-large' });
  });

  it('of more than 40 megapixels is refused by its head, unpacked or not', async () => {
    const before = await filesOnDisk();
    const bomb = await picture('png', 10_000, 10_000);
    const lie = Buffer.from(PNG);
    lie.writeUInt32BE(50_000, 16);
    lie.writeUInt32BE(50_000, 20);
    const started = process.memoryUsage().rss;
    for (const bytes of [
      bomb,
      lie,
      await picture('webp', 8_000, 5_001),
      await picture('jpeg', 8_000, 5_001),
    ]) {
      const answer = await upload(bytes);
      expect(answer.statusCode).toBe(413);
      const fields = [{ field: 'pixels', fault: 'too-long', limit: LIMITS.picturePixels }];
      expect(answer.json()).toMatchObject({ code: 'too-large', fields });
    }
    expect(process.memoryUsage().rss - started).toBeLessThan(160 * 1024 * 1024);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('of just 40 megapixels is taken', async () => {
    const answer = await upload(await picture('png', 8_000, 5_000));
    expect(answer.json()).toMatchObject({ width: 8_000, height: 5_000, preview: true });
  });

  it('whose head and pixels do not agree is refused, and leaves nothing', async () => {
    const before = await filesOnDisk();
    const lie = Buffer.from(PNG);
    lie.writeUInt32BE(500, 16);
    expect((await upload(lie)).statusCode).toBe(415);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('of every size, many at once, all arrive', async () => {
    const ids = Array.from({ length: 10 }, () => randomUUID());
    const bytes = await noisyPng(800);
    const answers = await Promise.all(ids.map((id) => upload(bytes, id)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(ids.map(() => 201));
  });
});

it('a photo of an agent tells nobody where it was taken', async () => {
  const maya = await test.agent();
  const payload = await talkativePicture('jpeg');
  const put = await maya.ask({ method: 'PUT', url: '/inbox/api/me/photo', payload });
  expect(put.statusCode).toBe(200);
  const { rawPayload } = await ana.ask({ url: `/v1/agents/${maya.id}/photo` });
  expect(rawPayload.includes(SECRET)).toBe(false);
  expect((await sharp(rawPayload).metadata()).autoOrient).toEqual({ width: 48, height: 64 });
});

describe('a preview', () => {
  it('is there for pictures alone', async () => {
    const { id } = (await upload(Buffer.from('some text'))).json<Attachment>();
    expect((await part(id, 'preview')).statusCode).toBe(404);
    expect((await part(id, 'link')).json()).toMatchObject({ preview: null });
  });

  it('is shown to the team once it is sent, and can only be saved', async () => {
    const maya = await test.agent();
    const url = (id: string) => `/inbox/api/attachments/${id}/preview`;
    const id = await ana.upload();
    expect((await maya.ask({ url: url(id) })).statusCode).toBe(404);
    await ana.raise({ attachments: [id] });
    const { statusCode, headers } = await maya.ask({ url: url(id) });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment;/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });
});

describe('a link to a file', () => {
  const links = async (id: string) =>
    (await part(id, 'link')).json<{ content: string; preview: string; expiresAt: string }>();

  it('gives the file without a token, for five minutes', async () => {
    const { content, preview, expiresAt } = await links(await ana.upload());
    expect(content).not.toContain(ana.token);
    expect(Date.parse(expiresAt) - test.desk.clock().getTime()).toBeLessThanOrEqual(5 * 60_000);
    const answer = await test.app.inject({ url: content });
    expect(answer.rawPayload.equals(PNG)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment;/),
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'referrer-policy': 'no-referrer',
    });
    expect((await test.app.inject({ url: preview })).headers['content-type']).toBe('image/webp');
    test.pass(5 * 60_000);
    expect((await test.app.inject({ url: content })).statusCode).toBe(404);
  });

  it('is good for its own file, part and time alone', async () => {
    const { content } = await links(await ana.upload());
    const other = await ana.upload();
    const { searchParams, pathname } = new URL(content, 'http://desk.test');
    const until = Number(searchParams.get('until'));
    const mark = searchParams.get('mark') ?? '';
    const forged = [
      content.replace(pathname, `/v1/files/${other}/content`),
      content.replace('/content', '/preview'),
      content.replace(`until=${until}`, `until=${until + 60}`),
      content.replace(mark, `${mark.startsWith('A') ? 'B' : 'A'}${mark.slice(1)}`),
    ];
    for (const url of forged) expect((await test.app.inject({ url })).statusCode).toBe(404);
    for (const url of [
      pathname,
      `${pathname}?until=${until}`,
      `${content}&x=1`,
      content.replace(mark, 'short'),
    ])
      expect((await test.app.inject({ url })).statusCode).toBe(400);
  });

  it('is given to nobody who may not see the file', async () => {
    const id = await ana.upload();
    expect((await part(id, 'link', await test.requester())).statusCode).toBe(404);
  });
});

describe('an upload that is never sent', () => {
  it('is gone a day later, with its preview; what was sent stays', async () => {
    const [sent, unsent] = [await ana.upload(), await ana.upload()];
    await ana.raise({ attachments: [sent] });
    test.pass(24 * 3_600_000 - 60_000);
    const young = await ana.upload();
    await sweep(test.desk);
    expect((await part(unsent, 'content')).statusCode).toBe(200);
    test.pass(120_000);
    await sweep(test.desk);
    expect((await part(unsent, 'content')).statusCode).toBe(404);
    expect((await filesOnDisk()).filter((file) => file.includes(unsent))).toEqual([]);
    for (const id of [sent, young])
      for (const what of ['content', 'preview']) expect((await part(id, what)).statusCode).toBe(200);
    const late = await ana.ask({
      method: 'PUT',
      url: `/v1/tickets/${randomUUID()}`,
      payload: newTicket({ attachments: [unsent] }),
    });
    expect(late.json()).toMatchObject({ code: 'invalid-input', fields: [{ field: 'attachments' }] });
  });
});
