import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER, readConfig } from '../../server/config';
import { openEmbedded } from '../../server/db/embedded';
import { refuseOldVersion } from '../../server/db/open';
import { isPostgres, readPostmaster } from '../../server/db/postmaster-file';
import { StartFault } from '../../server/start-fault';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'handrail-start-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  said: () => string;
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

function desk(settings: Record<string, string>, words: string[] = []): Running {
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    HANDRAIL_DATA: folder,
    HANDRAIL_PORT: '0',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts', ...words], {
    cwd: PROJECT_FOLDER,
    env: { ...environment, ...settings },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return { child, said: () => out, ended };
}

/** Starts a desk and waits until it answers. @returns its address */
async function answering(settings: Record<string, string> = {}): Promise<Running & { address: string }> {
  const running = desk(settings);
  const address = () => /answers at (\S+)/.exec(running.said())?.[1] ?? '';
  await expect.poll(address, { timeout: 200_000 }).not.toBe('');
  return { ...running, address: address() };
}

/** A bare connection. */
function connection(address: string) {
  const socket = net.connect(Number(new URL(address).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  return { socket, said: () => text, closed: new Promise((resolve) => socket.once('close', resolve)) };
}

/** True when nobody new is let in. */
const isClosed = (address: string): Promise<boolean> =>
  fetch(`${address}/v1/desk`).then(
    () => false,
    () => true,
  );

/** One or two plain sentences, nothing else. */
function expectPlain(said: string): void {
  expect(said).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(said.trim().split('\n').length).toBeLessThanOrEqual(4);
}

describe('the desk starts', () => {
  it('says where it answers and how to get in, finishes what it has begun, and leaves nothing running', async () => {
    const { child, said, ended, address } = await answering({ HANDRAIL_DEMO: '1' });
    await expect.poll(said, { timeout: 200_000 }).toContain(`${address}/inbox/`);
    await expect.poll(said, { timeout: 200_000 }).toContain(`${address}/mailbox`);
    const info = await (await fetch(`${address}/v1/desk`)).json();
    expect(info).toMatchObject({ product: 'handrail-desk', protocol: 1 });
    const body = JSON.stringify({ email: 'a@example.com', challenge: 'x'.repeat(43), locale: 'en' });
    const slow = http.request(`${address}/v1/sign-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.on('error', reject);
      slow.on('response', (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode));
      });
    });
    await new Promise((resolve) => slow.write(body.slice(0, 10), resolve));
    await fetch(`${address}/v1/desk`); // by now the slow request has arrived as well
    const database = await readPostmaster(path.join(folder, 'postgres'));
    child.kill('SIGTERM');
    slow.end(body.slice(10));
    expect(await answered).toBe(201);
    const { code, err } = await ended;
    expect([code, err]).toEqual([0, '']);
    expect(await isPostgres(database?.pid ?? 0)).toBe(false);
  });

  it('answers what comes while it stops with when to come again, and cuts what takes too long', async () => {
    const { child, ended, address } = await answering();
    const head = 'POST /v1/sign-ins HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const [busy, stuck] = [connection(address), connection(address)];
    busy.socket.write(`${head}Content-Length: 2\r\n\r\n{`);
    stuck.socket.write(`${head}Content-Length: 100\r\n\r\n{`);
    await fetch(`${address}/v1/desk`); // by now both have arrived as well
    child.kill('SIGTERM');
    await expect.poll(() => isClosed(address), { timeout: 200_000 }).toBe(true);
    busy.socket.write('}GET /v1/desk HTTP/1.1\r\nHost: a\r\n\r\n');
    await busy.closed;
    expect(busy.said()).toMatch(/^HTTP\/1\.1 400 /);
    const [, second = ''] = busy.said().split('HTTP/1.1 503 ');
    expect(second).toMatch(/\r\nretry-after: \d+\r\n/i);
    expect(second).toContain('"code":"desk-busy"');
    await stuck.closed;
    expect((await ended).code).toBe(0);
  });

  it('with a team, added by a command', async () => {
    const first = await desk({}, ['add-agent', 'lea@ledgerly.example', 'Léa', 'Martin']).ended;
    expect(first).toMatchObject({ code: 0, out: 'lea@ledgerly.example can now sign in to the inbox.\n' });
    const again = await desk({}, ['add-agent', 'LEA@ledgerly.example', 'Lea']).ended;
    expect(again).toMatchObject({
      code: 1,
      err: 'lea@ledgerly.example is an agent already. Nothing has changed.\n',
    });
    const joined = await desk({}, [
      'set-organization',
      'ana@example.com',
      'Northwind Traders',
      'administrator',
    ]).ended;
    expect(joined).toMatchObject({ code: 0, out: 'ana@example.com now belongs to Northwind Traders.\n' });
  });
});

describe('a command that is wrong says so', () => {
  it.each([
    [['fly'], /^There is no command "fly"\./],
    [['constructor'], /^There is no command "constructor"\./],
    [['add-agent', 'a@example.com'], /^It takes: npm run desk -- add-agent <email> <name>/],
    [['add-agent', 'lea', 'Lea'], /^"lea" is not an e-mail address\./],
    [['set-organization', 'a@example.com', 'North', 'wind'], /^"wind" is not a role/],
  ])('%j', async (words, sentence) => {
    const { code, err } = await desk({}, words).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('what keeps the desk from starting is said plainly', () => {
  it('a port that is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await desk({ HANDRAIL_PORT: String(port) }).ended;
    other.close();
    expectPlain(err);
    expect([code, err]).toEqual([
      1,
      `Something else listens on 127.0.0.1:${port} already. Stop it, or set HANDRAIL_PORT to another port.\n`,
    ]);
  });

  it('a data folder that cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { code, err } = await desk({ HANDRAIL_DATA: path.join(file, 'data') }).ended;
    expectPlain(err);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`The data folder ${file}/data cannot be written.`),
    ]);
  });

  it('a database that is away, without its password', async () => {
    const url = 'postgres://ana:secret-word@127.0.0.1:9/desk';
    const { code, err } = await desk({ DATABASE_URL: url }).ended;
    expectPlain(err);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^The database at DATABASE_URL \(127\.0\.0\.1:9\/desk\) cannot be reached: nothing answers there\./,
      ),
    ]);
    expect(err).not.toContain('secret-word');
  });

  it('a database that is newer', async () => {
    const data = path.join(folder, 'newer');
    await (await answering({ HANDRAIL_DATA: data })).child.kill('SIGTERM');
    await expect.poll(() => readPostmaster(path.join(data, 'postgres')), { timeout: 200_000 }).toBe(null);
    const { sql, close } = await openEmbedded(data, () => {});
    await sql`insert into migration (version, name) values (9999, '9999-future.sql')`;
    await close();
    const { code, err } = await desk({ HANDRAIL_DATA: data }).ended;
    expectPlain(err);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^The database is newer than this desk: it has migration 9999/),
    ]);
  });

  it('a database that is too old', () => {
    expect(() => refuseOldVersion(150_000)).not.toThrow();
    expect(() => refuseOldVersion(140_012)).toThrow(StartFault);
    expect(() => refuseOldVersion(140_012)).toThrow(/is PostgreSQL 14; the desk needs 15 or newer/);
  });

  it('an address that is none', async () => {
    const { code, err } = await desk({ HANDRAIL_HOST: '192.0.2.1' }).ended;
    expect([code, err]).toEqual([1, 'HANDRAIL_HOST is "192.0.2.1", which is no address of this machine.\n']);
  });
});

describe('a setting that is wrong is named', () => {
  it.each([
    [{ HANDRAIL_PORT: 'http' }, /^HANDRAIL_PORT is "http"; it takes a whole number from 0 to 65535\.$/],
    [{ HANDRAIL_PORT: '70000' }, /^HANDRAIL_PORT is "70000"/],
    [{ HANDRAIL_PORT: '-1' }, /^HANDRAIL_PORT/],
    [{ HANDRAIL_POLL_SECONDS: '0' }, /^HANDRAIL_POLL_SECONDS is "0"/],
    [{ HANDRAIL_PUBLIC_URL: 'help.example.com' }, /^HANDRAIL_PUBLIC_URL/],
    [{ HANDRAIL_PUBLIC_URL: 'https://help.example.com/desk' }, /without a path/],
    [{ HANDRAIL_SMTP_URL: 'mail.example.com' }, /^HANDRAIL_SMTP_URL/],
    [{ DATABASE_URL: 'mysql://a' }, /^DATABASE_URL takes an address/],
    [{ HANDRAIL_LOG: 'loud' }, /^HANDRAIL_LOG is "loud"; it takes one of/],
  ])('%j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(StartFault);
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  it('and an empty one counts as absent', () => {
    const empty = readConfig({ HANDRAIL_PORT: '', DATABASE_URL: ' ', HANDRAIL_PUBLIC_URL: '' });
    expect(empty).toMatchObject({
      port: 8787,
      databaseUrl: null,
      publicUrl: null,
      host: '127.0.0.1',
      pollSeconds: 60,
    });
  });

  it('limits by network address are wide at home and narrow in public', () => {
    expect(readConfig({}).limits.mailsPerClient).toBe(1000);
    expect(readConfig({ HANDRAIL_HOST: '0.0.0.0' }).limits.mailsPerClient).toBe(20);
    expect(readConfig({ HANDRAIL_PUBLIC_URL: 'https://help.example.com' }).limits.mailsPerClient).toBe(20);
  });
});
