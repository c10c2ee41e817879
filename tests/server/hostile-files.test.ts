import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../utils/protocol/attachment-api';
import { HOSTILE_FILES, type HostileFile } from './hostile-files';
import { hostileNames } from './hostile-names';
import { openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester();
});
afterAll(() => test.close());

const upload = (name: string, payload: Buffer, claims: string) =>
  ana.ask({
    method: 'PUT',
    url: `/v1/attachments/${randomUUID()}?name=${encodeURIComponent(name)}&kind=file`,
    headers: { 'content-type': claims },
    payload,
  });

/** What goes with every file, so that no browser ever runs or shows it in the name of the desk. */
const HARMLESS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'content-disposition': expect.stringMatching(/^attachment; filename="[ !#-[\]-~]*"; filename\*=UTF-8''/),
};

/** Types that no browser runs a program in, whatever the bytes. */
const INERT =
  /^(image\/(png|jpeg|webp|gif)|video\/(mp4|webm)|application\/(pdf|json)|text\/(plain|csv))(; charset=utf-8)?$/;

async function answerTo({ name, claims, bytes }: HostileFile): Promise<string> {
  const sent = await upload(name, bytes, claims);
  if (sent.statusCode !== 201) return sent.json<{ code: string }>().code;
  const { id, type } = sent.json<Attachment>();
  const { statusCode, headers } = await ana.ask({ url: `/v1/attachments/${id}/content` });
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject(HARMLESS);
  expect(headers['content-type']).toMatch(INERT);
  return `kept as ${type}`;
}

describe('a file that means harm is refused by its bytes, or can only be saved', () => {
  it.each(HOSTILE_FILES)('$what: $answer', async (file) => {
    expect(await answerTo(file)).toBe(file.answer);
  });

  it('a picture that is kept carries no program along', async () => {
    for (const file of HOSTILE_FILES.filter(({ answer }) => answer.startsWith('kept as image/'))) {
      const { id } = (await upload(file.name, file.bytes, file.claims)).json<Attachment>();
      const { rawPayload } = await ana.ask({ url: `/v1/attachments/${id}/content` });
      expect([file.what, rawPayload.includes('alert'), rawPayload.includes('PK\x03')]).toEqual([
        file.what,
        false,
        false,
      ]);
    }
  });
});

describe('a file name', () => {
  const names = hostileNames();

  it(`one of ${names.length} hostile ones is cleaned or refused, and its download names it in one line`, async () => {
    expect(names.length).toBeGreaterThanOrEqual(500);
    for (const name of names) {
      const sent = await upload(name, PNG, 'image/png');
      if (sent.statusCode === 400) {
        expect(sent.json()).toMatchObject({ code: 'invalid-input', fields: [{ field: 'name' }] });
        continue;
      }
      expect([name.slice(0, 80), sent.statusCode]).toEqual([name.slice(0, 80), 201]);
      const { id, name: clean } = sent.json<Attachment>();
      expect(clean).toMatch(/^[^/\\<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]{1,200}$/u);
      const { headers } = await ana.ask({ url: `/v1/attachments/${id}/content` });
      expect(headers).toMatchObject(HARMLESS);
      const told = /filename\*=UTF-8''(\S*)$/.exec(String(headers['content-disposition']))?.[1] ?? '';
      expect(decodeURIComponent(told)).toBe(clean);
    }
  }, 300_000);
});
