import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../scripts/start/builds.mjs';
import { checkMachine, readArguments } from '../../../scripts/start/machine.mjs';
import { choosePort, rememberPort } from '../../../scripts/start/port.mjs';
import { Already, openRecord, stopRecorded } from '../../../scripts/start/record.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-start-'));
  mkdirSync(join(folder, 'start'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('where it runs', () => {
  test('is Linux with glibc, and macOS', () => {
    expect(() => checkMachine({ platform: 'linux', libc: () => true })).not.toThrow();
    expect(() => checkMachine({ platform: 'darwin', libc: () => false })).not.toThrow();
  });
  test('is not Windows, which is told to use WSL', () => {
    expect(() => checkMachine({ platform: 'win32' })).toThrow(/On Windows, install WSL/);
  });
  test('is not a Linux with musl, which is told to bring a PostgreSQL', () => {
    expect(() => checkMachine({ platform: 'linux', libc: () => false })).toThrow(/DATABASE_URL=postgres/);
  });
});

describe('its words', () => {
  test('may be none, or no browser', () => {
    expect(readArguments([])).toEqual({ browser: true });
    expect(readArguments(['--no-browser'])).toEqual({ browser: false });
  });
  test('that it does not know are named', () => {
    expect(() => readArguments(['--fast'])).toThrow(/^npm start does not know --fast\./);
    expect(() => readArguments(['--help'])).toThrow(/^npm start {2}/);
  });
});

describe('the port', () => {
  test('is the one of last time', async () => {
    const free = await freePort();
    rememberPort(folder, free);
    expect(await choosePort(folder, {})).toBe(free);
  });
  test('is the next free one when it is taken', async () => {
    const { port, close } = await taken();
    rememberPort(folder, port);
    expect(await choosePort(folder, {})).toBeGreaterThan(port);
    await close();
  });
  test('that is asked for is taken or refused, never replaced', async () => {
    const { port, close } = await taken();
    await expect(choosePort(folder, { HANDRAIL_PORT: String(port) })).rejects.toThrow(
      /another program listens/,
    );
    await close();
    expect(await choosePort(folder, { HANDRAIL_PORT: String(port) })).toBe(port);
    await expect(choosePort(folder, { HANDRAIL_PORT: '80 80' })).rejects.toThrow(/takes a whole number/);
  });
});

describe('the hash of the sources', () => {
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

  test('is another one when a byte or a name changes, and the same when nothing does', () => {
    put('a.ts', 'one');
    const first = hashOf([folder]);
    expect(hashOf([folder])).toBe(first);
    put('a.ts', 'two');
    const second = hashOf([folder]);
    rmSync(join(folder, 'a.ts'));
    put('b.ts', 'two');
    expect(new Set([first, second, hashOf([folder])]).size).toBe(3);
  });
  test('holds single files, and passes over what is not there', () => {
    put('a.ts', 'one');
    expect(hashOf([join(folder, 'a.ts')])).not.toBe(hashOf([join(folder, 'none')]));
  });
});

describe('the record of what runs', () => {
  const file = () => join(folder, 'start', 'running.json');

  test('lets no second start in while the first one lives', async () => {
    const record = await openRecord(join(folder, 'start'));
    await expect(openRecord(join(folder, 'start'))).rejects.toThrow(Already);
    record.erase();
    expect(await openRecord(join(folder, 'start'))).toBeDefined();
  });

  test('of a start that was killed is used to stop what it left, and then thrown away', async () => {
    const record = await openRecord(join(folder, 'start'));
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    record.add('step', child.pid ?? 0);
    const facts = JSON.parse(readFileSync(file(), 'utf8'));
    writeFileSync(file(), JSON.stringify({ ...facts, start: { pid: 2 ** 22 + 1, birth: 'long ago' } }));
    const next = await openRecord(join(folder, 'start'));
    expect(await ended).toBe('SIGTERM');
    next.erase();
  });

  test('never stops a process that got the number of another one', async () => {
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const members = [{ name: 'desk', pid: child.pid, birth: 'long ago' }];
    writeFileSync(file(), JSON.stringify({ start: null, guard: null, members }));
    await stopRecorded(file());
    expect(existsSync(file())).toBe(false);
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    child.kill();
  });

  test('in a place that cannot be written is a sentence', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    await expect(openRecord(join(folder, 'a-file', 'start'))).rejects.toThrow(
      /^This user cannot write in .*a-file/,
    );
  });
});

async function taken() {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((done) => server.close(done)) };
}

async function freePort(): Promise<number> {
  const { port, close } = await taken();
  await close();
  return port;
}
