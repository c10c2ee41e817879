import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../utils/protocol/limits';
import { openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
let address: AddressInfo;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester();
  await test.app.listen({ port: 0 });
  address = test.app.server.address() as AddressInfo;
});
afterAll(() => test.close());

const upload = (payload: Buffer, { id }: { id: string }) =>
  ana.ask({ method: 'PUT', url: `/v1/attachments/${id}?name=a&kind=file`, payload });

const content = (id: string) => ana.ask({ url: `/v1/attachments/${id}/content` });

const filesOnDisk = async () => {
  const all = await readdir(path.join(test.dataFolder, 'files'), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).length;
};

describe('over a real connection', () => {
  const request = (id: string, headers: http.OutgoingHttpHeaders) =>
    http.request({
      port: address.port,
      method: 'PUT',
      path: `/v1/attachments/${id}?name=a.png&kind=file`,
      headers: { authorization: `Bearer ${ana.token}`, ...headers },
    });
  const answerTo = (sent: http.ClientRequest): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', async (answer) => {
        let body = '';
        for await (const chunk of answer) body += chunk;
        resolve({ status: answer.statusCode ?? 0, body });
      });
    });

  it('a body of unknown length arrives, piece by piece', async () => {
    const id = randomUUID();
    const sent = request(id, {});
    const answer = answerTo(sent);
    for (const byte of PNG) sent.write(Buffer.from([byte]));
    sent.end();
    expect((await answer).status).toBe(201);
    expect((await content(id)).rawPayload.equals(PNG)).toBe(true);
  });

  it('an endless body is told that it is too large, and leaves nothing', async () => {
    const before = await filesOnDisk();
    const sent = request(randomUUID(), {});
    const answer = answerTo(sent);
    const chunk = Buffer.alloc(1024 * 1024);
    sent.write(PNG);
    for (let megabyte = 0; megabyte < 12; megabyte++) sent.write(chunk);
    const { status, body } = await answer;
    expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'too-large' }]);
    sent.destroy();
    expect(await filesOnDisk()).toBe(before);
  });

  it('an announced length beyond every limit is refused before a byte is taken', async () => {
    const sent = request(randomUUID(), { 'content-length': LIMITS.videoBytes + 1 });
    const answer = answerTo(sent);
    sent.flushHeaders();
    expect((await answer).status).toBe(413);
    sent.destroy();
  });

  it('a connection cut half-way leaves nothing, and the next try succeeds', async () => {
    const before = await filesOnDisk();
    const id = randomUUID();
    const sent = request(id, { 'content-length': PNG.length });
    sent.on('error', () => {});
    sent.write(PNG.subarray(0, 20));
    await expect.poll(filesOnDisk, { timeout: 200_000 }).toBe(before + 1);
    sent.destroy();
    await expect.poll(filesOnDisk, { timeout: 200_000 }).toBe(before);
    expect((await upload(PNG, { id })).statusCode).toBe(201);
  });
});
