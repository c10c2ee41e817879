import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../server/db/embedded';
import { openFileStore } from '../../server/files/file-store';
import { newTicket, openTestDesk, type Requester, type TestDesk } from './test-desk';

/** A disk of so many megabytes, where this user may mount one; null elsewhere. */
const smallDisk = (megabytes: number): string | null => {
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
};

const disk = smallDisk(1);
describe.skipIf(disk === null)('a disk that is full', () => {
  let test: TestDesk;
  let ana: Requester;
  beforeAll(async () => {
    test = await openTestDesk();
    test.desk.files = await openFileStore(disk ?? '', 0);
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

  it('keeps some room for words: files are refused before there is none', async () => {
    const store = test.desk.files;
    test.desk.files = await openFileStore(disk ?? '', 900_000);
    expect((await upload(1_000)).statusCode).toBe(201);
    writeFileSync(path.join(disk ?? '', 'ballast'), Buffer.alloc(200_000));
    expect((await upload(1_000)).json()).toMatchObject({ code: 'desk-busy' });
    rmSync(path.join(disk ?? '', 'ballast'));
    expect((await upload(1_000)).statusCode).toBe(201);
    test.desk.files = store;
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

const databaseDisk = smallDisk(160);
describe.skipIf(databaseDisk === null)('a disk that is full of something else, under the database', () => {
  const folder = databaseDisk ?? '';
  const ballast = path.join(folder, 'ballast');
  let test: TestDesk;
  let ana: Requester;
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const { sql, close } = await openEmbedded(folder, () => {});
    const database = { name: 'postgres', sql, another: () => sql, drop: close };
    test = await openTestDesk({ database });
    ana = await test.requester();
  });
  afterAll(async () => {
    await test.close();
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });

  /** Raises tickets until one is not taken. @returns those that were, and what was said to the one that was not */
  async function raiseUntilRefused() {
    const taken: string[] = [];
    for (;;) {
      const id = randomUUID();
      // Words that cannot be packed.
      const payload = newTicket({ description: randomBytes(9_000).toString('hex') });
      const answer = await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}`, payload });
      if (answer.statusCode !== 201) return { taken, refused: { id, payload, answer } };
      taken.push(id);
    }
  }

  it('refuses words for now and keeps no part of them, and takes them when there is room again', async () => {
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 300_000));
    const { taken, refused } = await raiseUntilRefused();
    expect(refused.answer.statusCode).toBe(503);
    expect(refused.answer.json()).toMatchObject({ code: 'desk-busy' });
    expect(Number(refused.answer.headers['retry-after'])).toBeGreaterThan(0);
    rmSync(ballast);
    const again = { method: 'PUT' as const, url: `/v1/tickets/${refused.id}`, payload: refused.payload };
    await expect.poll(async () => (await ana.ask(again)).statusCode, { timeout: 200_000 }).toBeLessThan(300);
    const { sql } = test.desk;
    const rows = await sql<{ id: string }[]>`select id from ticket`;
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...taken, refused.id].toSorted());
    const partial = await sql`
      select t.id from ticket t where not exists (select 1 from comment c join event e on e.comment_id = c.id
        where c.ticket_id = t.id and c.position = 1)`;
    expect(partial).toEqual([]);
  });
});
