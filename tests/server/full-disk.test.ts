import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileStore } from '../../server/files/file-store';
import { newTicket, openTestDesk, type Requester, type TestDesk } from './test-desk';

/** A disk of one megabyte, where this user may mount one; null elsewhere. */
const smallDisk = (): string | null => {
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
};

const disk = smallDisk();
describe.skipIf(disk === null)('a disk that is full', () => {
  let test: TestDesk;
  let ana: Requester;
  beforeAll(async () => {
    test = await openTestDesk();
    test.desk.files = await openFileStore(disk ?? '');
    ana = await test.requester();
  });
  afterAll(async () => {
    await test.close();
    execFileSync('umount', [disk ?? '']);
    rmSync(disk ?? '', { recursive: true });
  });

  const upload = (bytes: number) =>
    ana.ask({
      method: 'PUT',
      url: `/v1/attachments/${randomUUID()}?name=a.txt&kind=file`,
      headers: { 'content-type': 'text/plain' },
      payload: Buffer.alloc(bytes, 'x'),
    });
  const files = async () =>
    (await readdir(disk ?? '', { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  it('refuses an upload for now, leaves no part of it, and takes the next that fits', async () => {
    const refused = await upload(2 * 1024 * 1024);
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({ code: 'desk-busy' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await files()).toEqual([]);
    expect(await test.desk.sql`select id from attachment`).toEqual([]);
    expect((await upload(1_000)).statusCode).toBe(201);
  });

  it('costs no ticket: words are taken while files are not', async () => {
    await upload(2 * 1024 * 1024);
    const answer = await ana.ask({
      method: 'PUT',
      url: `/v1/tickets/${randomUUID()}`,
      payload: newTicket(),
    });
    expect(answer.statusCode).toBe(201);
  });
});
