import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUpCommand, restoreCommand } from '../../server/commands/back-up';
import { checkCommand } from '../../server/commands/check';
import type { Command } from '../../server/commands/command';
import { importCommand } from '../../server/commands/import';
import { addAdministratorCommand, addAgentCommand } from '../../server/commands/people';
import { columnsOf, rowsOf, TABLES } from '../../server/db/dump';
import { smtpMail } from '../../server/mail/smtp-mail';
import { StartFault } from '../../server/start-fault';
import type { Changes } from '../../utils/protocol/desk-api';
import { backToTheFirst, fullDesk, isOld, run } from './full-desk';
import { markdown, newImportFolder } from './import-folder';
import { newTicket, openTestDesk, PNG, type TestDesk } from './test-desk';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'handrail-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything of a desk: each table's rows, and the hash of each file. */
async function everything({ desk, dataFolder }: TestDesk): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const table of TABLES) {
    const chunks: Buffer[] = [];
    for await (const chunk of rowsOf(desk.sql, table, await columnsOf(desk.sql, table))) chunks.push(chunk);
    all[table] = Buffer.concat(chunks).toString().split('\n').toSorted().join('\n');
  }
  const [sequence] = await desk.sql`select last_value, is_called from ticket_number`;
  all.ticket_number = JSON.stringify(sequence);
  const root = path.join(dataFolder, 'files');
  for (const name of await readdir(root, { recursive: true })) {
    const file = path.join(root, name);
    if ((await stat(file)).isFile())
      all[`file ${name}`] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
  }
  return all;
}

describe('back-up and restore', { timeout: 120_000 }, () => {
  it('bring everything back, in another desk, to the byte', async () => {
    const { test, ana, cursor, file } = await fullDesk();
    const archive = path.join(folder, 'all.tar.gz');
    const before = await everything(test);
    for (const table of TABLES) expect([table, before[table]]).not.toEqual([table, '']);
    expect(await run(test, backUpCommand, [archive])).toMatch(/ \d+ rows and 4 files, /);
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    const other = await openTestDesk();
    expect(await run(other, restoreCommand, [archive])).toMatch(
      /^Restored as of 2026-11-22T.*rows and 4 files\.$/,
    );
    expect(await everything(other)).toEqual(before);
    expect(await run(other, checkCommand, [])).toContain('4, all whole');

    const headers = { authorization: `Bearer ${ana.token}` };
    const changes = (
      await other.app.inject({ url: `/v1/changes?cursor=${cursor}`, headers })
    ).json<Changes>();
    expect(changes).toMatchObject({ reset: false, comments: [], cursor });
    const bytes = await other.app.inject({ url: `/v1/attachments/${file}/content`, headers });
    expect(bytes.rawPayload.equals(PNG)).toBe(true);
    const ticket = await other.app.inject({
      method: 'PUT',
      url: `/v1/tickets/${randomUUID()}`,
      headers,
      payload: newTicket(),
    });
    expect(ticket.statusCode).toBe(201);
    await other.close();
    await test.close();
  });

  it('take every table there is', async () => {
    const test = await openTestDesk();
    const rows = await test.desk.sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public'`;
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['migration', ...TABLES].toSorted());
    await test.close();
  });

  it('refuse a desk in use, and with --replace put back only what was there then', async () => {
    const { test, ana, cursor } = await fullDesk();
    const archive = path.join(folder, 'then.tar.gz');
    const before = await everything(test);
    await run(test, backUpCommand, [archive]);
    await ana.raise({ attachments: [await ana.upload()] });
    const after = await everything(test);
    await expect(run(test, restoreCommand, [archive])).rejects.toThrow('has people or articles of its own');
    expect(await everything(test)).toEqual(after);
    expect(await run(test, restoreCommand, [archive, '--replace'])).toContain('is loaded anew');
    const { desk: _, ...restored } = await everything(test);
    const { desk: __, ...wanted } = before;
    expect(restored).toEqual(wanted);
    expect((await ana.ask({ url: `/v1/changes?cursor=${cursor}` })).json<Changes>().reset).toBe(true);
    await run(test, backUpCommand, [path.join(folder, 'same.tar.gz')]);
    const same = await everything(test);
    expect(await run(test, restoreCommand, [path.join(folder, 'same.tar.gz'), '--replace'])).not.toContain(
      'anew',
    );
    expect(await everything(test)).toEqual(same);
    await test.close();
  });

  it('bring a back-up of an older desk up to date', async () => {
    const { test } = await fullDesk();
    const archive = path.join(folder, 'new.tar.gz');
    const young = await backToTheFirst(test);
    await run(test, backUpCommand, [archive]);
    await rewrite(archive, 'older.tar.gz', (manifest) => {
      manifest.migration = 1;
      manifest.tables = manifest.tables
        .filter(({ name }) => !young.includes(name))
        .map((table) => ({ ...table, columns: table.columns.filter(isOld) }));
    });
    const other = await openTestDesk();
    expect(await run(other, restoreCommand, [path.join(folder, 'older.tar.gz')])).toContain('Restored');
    expect((await everything(other)).comment).toEqual((await everything(test)).comment);
    expect(await run(other, checkCommand, [])).toMatch(/fine {3}migrations +\d, up to/);
    await other.close();
    await test.close();
  });

  it('refuse what is newer, damaged, cut off or something else, and leave everything as it was', async () => {
    const { test } = await fullDesk();
    const archive = path.join(folder, 'good.tar.gz');
    await run(test, backUpCommand, [archive]);
    const good = await readFile(archive);
    await rewrite(archive, 'newer.tar.gz', (manifest) => {
      manifest.migration = 999;
    });
    const plain = gunzipSync(good);
    const changed = (from: string, to: string) => {
      const copy = Buffer.from(plain);
      const at = copy.indexOf(from);
      expect(at).toBeGreaterThan(0);
      copy.write(to, at);
      return gzipSync(copy);
    };
    const bad: [name: string, bytes: Buffer, reason: RegExp][] = [
      ['cut', good.subarray(0, good.length - 400), /damaged|cut off/],
      ['cut-plain', gzipSync(plain.subarray(0, plain.length - 6_000)), /cut off|damaged/],
      ['text', Buffer.from('hello'), /not a back-up/],
      ['empty', Buffer.alloc(0), /not a back-up|cut off/],
      ['packed-text', gzipSync('hello '.repeat(1_000)), /not a back-up/],
      ['traversal', changed('files/', '../fi/'), /not a back-up/],
      ['flipped', changed('IHDR', 'IHDX'), /not a back-up/],
      ['row', changed('ana@example.com', 'ana@\texample.c'), /not a back-up/],
    ];
    const before = await everything(test);
    for (const [name, bytes, reason] of bad) {
      const file = path.join(folder, `${name}.tar.gz`);
      await writeFile(file, bytes);
      await expect(run(test, restoreCommand, [file, '--replace']), name).rejects.toThrow(reason);
      expect(await everything(test), name).toEqual(before);
    }
    await expect(run(test, restoreCommand, [path.join(folder, 'newer.tar.gz'), '--replace'])).rejects.toThrow(
      'The back-up is of a newer desk',
    );
    await expect(run(test, restoreCommand, ['/nowhere.tar.gz'])).rejects.toThrow(
      'There is no file "/nowhere.tar.gz"',
    );
    await expect(run(test, restoreCommand, [archive, '--force'])).rejects.toThrow(
      'There is no option "--force"',
    );
    await expect(run(test, backUpCommand, [archive])).rejects.toThrow('is there already');
    await expect(run(test, backUpCommand, ['/nowhere/at/all.tar.gz'])).rejects.toThrow(
      'cannot be written (ENOENT)',
    );
    expect(await everything(test)).toEqual(before);
    await test.close();
  });
});

/** The same archive with another manifest. */
async function rewrite(
  archive: string,
  name: string,
  change: (manifest: { migration: number; tables: { name: string; columns: string[] }[] }) => void,
): Promise<void> {
  const { tarEntry } = await import('../../server/back-up/tar');
  const plain = gunzipSync(await readFile(archive));
  const size = Number.parseInt(plain.toString('latin1', 124, 135), 8);
  const manifest = JSON.parse(plain.toString('utf8', 512, 512 + size));
  change(manifest);
  const rest = plain.subarray(512 + Math.ceil(size / 512) * 512);
  const entry = tarEntry('handrail.json', Buffer.from(JSON.stringify(manifest)));
  await writeFile(path.join(folder, name), gzipSync(Buffer.concat([entry, rest])));
}

describe('check', () => {
  it('names what is missing, damaged or without an owner', async () => {
    const { test } = await fullDesk();
    expect(await run(test, checkCommand, [])).toMatch(
      /^fine {3}database .*\nfine {3}migrations .*\nfine {3}files/,
    );
    const [file] = await test.desk.sql<{ path: string }[]>`select path from attachment limit 1`;
    const whole = path.join(test.dataFolder, 'files', file?.path ?? '');
    await writeFile(whole, Buffer.concat([PNG, Buffer.from('x')]));
    await writeFile(path.join(test.dataFolder, 'files', 'stranger'), 'x');
    await expect(run(test, checkCommand, [])).rejects.toThrow(
      `WRONG  files       missing or damaged: attachment ${file?.path}`,
    );
    await expect(run(test, checkCommand, [])).rejects.toThrow(
      'WRONG  strangers   files that nothing refers to: stranger',
    );
    const flipped = Buffer.from(PNG);
    flipped[20] = 9;
    await writeFile(whole, flipped);
    await expect(run(test, checkCommand, [])).rejects.toThrow('WRONG  files');
    await rm(whole);
    await expect(run(test, checkCommand, [])).rejects.toThrow('WRONG  files');
    await expect(run(test, backUpCommand, [path.join(folder, 'partly.tar.gz')])).rejects.toThrow(
      /missing or damaged on the desk:\n {2}attachment/,
    );
    await test.close();
  });

  it('says when the mail server does not answer', async () => {
    const test = await openTestDesk({
      mail: () => smtpMail({ url: 'smtp://127.0.0.1:1', from: 'a@example.com' }),
    });
    await expect(run(test, checkCommand, [])).rejects.toThrow(
      /WRONG {2}mail .*cannot be used \(ESOCKET|ECONNREFUSED/,
    );
    await test.close();
  });
});

describe('commands for people and articles say what is wrong', () => {
  it.each<[Command, string[], string]>([
    [addAgentCommand, ['lea', 'Lea'], '"lea" is not an e-mail address.'],
    [addAgentCommand, ['lea@example.com', ' '], 'The name is empty'],
    [addAgentCommand, ['lea@example.com', 'x'.repeat(101)], 'The name has 101 characters'],
    [addAdministratorCommand, ['ana@example.com', ' '], 'The name is empty'],
    [addAdministratorCommand, ['ana@@example.com', 'N'], 'is not an e-mail address'],
    [importCommand, ['--dry-run'], 'Name a folder or a file.'],
    [importCommand, ['--force', 'x'], 'There is no option "--force"'],
    [importCommand, ['/nowhere'], 'There is no file or folder "/nowhere"'],
  ])('%#', async (command, words, reason) => {
    const test = await openTestDesk();
    await expect(run(test, command, words)).rejects.toThrow(StartFault);
    await expect(run(test, command, words)).rejects.toThrow(reason);
    await test.close();
  });

  it('an administrator sees the tickets of the organization, also under a name of several words', async () => {
    const test = await openTestDesk();
    const [ana, ben] = [await test.requester('ana@example.com'), await test.requester('ben@example.com')];
    const ticket = await ben.raise();
    expect((await ana.ask({ url: `/v1/tickets/${ticket.id}` })).statusCode).toBe(404);
    await run(test, addAdministratorCommand, ['ben@example.com', 'North', 'Wind']);
    expect(await run(test, addAdministratorCommand, ['Ana@Example.com', 'North Wind'])).toBe(
      'ana@example.com now sees every ticket of North Wind.',
    );
    expect((await ana.ask({ url: `/v1/tickets/${ticket.id}` })).statusCode).toBe(200);
    await test.close();
  });

  it('an import that was not whole says so in its sum', async () => {
    const test = await openTestDesk();
    const articles = await newImportFolder();
    await articles.write('en/a.md', markdown({ title: 'A' }));
    await articles.write('en/b.md', 'broken');
    await expect(run(test, importCommand, [articles.path])).rejects.toThrow(
      '1 article: 1 new, 0 changed, 0 unchanged; 1 broken.',
    );
    await articles.remove();
    await test.close();
  });
});
