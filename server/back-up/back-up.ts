import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { columnsOf, countRows, lastNumber, rowsOf, SEQUENCES, TABLES, writePlainly } from '../db/dump';
import { type KeptFile, keptFiles } from '../db/kept-files';
import { begin, type Query } from '../db/sql';
import type { Desk } from '../desk/desk';
import { CLOSING, type Closing, FILES, FORMAT, MANIFEST, type Manifest, tablePart } from './manifest';
import { TAR_END, tarEntry, tarHead, tarPadding } from './tar';

/** Rows are cut into parts of about this size, so that their length is known before they are written. */
const PART_BYTES = 4 * 1024 * 1024;

export interface BackedUp {
  rows: number;
  files: number;
  /** Files that a row names and that are not there, or are not what the row says. */
  missing: KeptFile[];
}

/**
 * Writes everything the desk has into one archive: every table as it is at one moment, and the files. The desk may go
 * on meanwhile. Nothing lies under the name before it is whole.
 * @param file must not exist
 */
export async function backUp(desk: Desk, file: string): Promise<BackedUp> {
  const draft = `${file}.part`;
  const result: BackedUp = { rows: 0, files: 0, missing: [] };
  try {
    const write = async (query: Query) => {
      const entries = Readable.from(archive(desk, query, result), { objectMode: false });
      const into = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
      await pipeline(entries, createGzip({ level: 6 }), into);
    };
    await begin(desk.sql, write, 'isolation level repeatable read, read only');
    await makeDurable(draft);
    await rename(draft, file);
    return result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(draft, { force: true });
    throw error;
  }
}

async function makeDurable(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}

async function* archive(desk: Desk, query: Query, result: BackedUp): AsyncGenerator<Buffer> {
  await writePlainly(query);
  const manifest = await manifestOf(desk, query);
  yield tarEntry(MANIFEST, json(manifest));
  const closing: Closing = { rows: {}, files: 0 };
  for (const { name, columns } of manifest.tables) {
    closing.rows[name] = await countRows(query, name);
    result.rows += closing.rows[name];
    yield* tableEntries(query, name, columns);
  }
  for await (const kept of keptFiles(query)) {
    if (await isWhole(desk, kept)) {
      yield* fileEntry(desk, kept);
      closing.files += 1;
    } else result.missing.push(kept);
  }
  result.files = closing.files;
  yield tarEntry(CLOSING, json(closing));
  yield TAR_END;
}

const json = (value: Manifest | Closing): Buffer => Buffer.from(JSON.stringify(value));

async function manifestOf({ config, clock }: Desk, query: Query): Promise<Manifest> {
  const [row] = await query<{ migration: number; epoch: string }[]>`
    select (select max(version) from migration) as migration, epoch from desk`;
  const tables = [];
  for (const name of TABLES) tables.push({ name, columns: await columnsOf(query, name) });
  const sequences = [];
  for (const name of SEQUENCES) sequences.push({ name, last: await lastNumber(query, name) });
  return {
    product: 'handrail-desk',
    format: FORMAT,
    version: config.version,
    migration: row?.migration ?? 0,
    at: clock().toISOString(),
    epoch: row?.epoch ?? '',
    tables,
    sequences,
  };
}

async function* tableEntries(query: Query, table: string, columns: string[]): AsyncGenerator<Buffer> {
  let [parts, bytes, number] = [[] as Buffer[], 0, 0];
  for await (const chunk of rowsOf(query, table, columns)) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes < PART_BYTES) continue;
    yield tarEntry(tablePart(table, number++), Buffer.concat(parts));
    [parts, bytes] = [[], 0];
  }
  if (bytes > 0) yield tarEntry(tablePart(table, number), Buffer.concat(parts));
}

/** True when the file is there and its bytes are those that the row knows. */
export async function isWhole(
  { files }: Pick<Desk, 'files'>,
  { path, bytes, sha256 }: KeptFile,
): Promise<boolean> {
  const file = await files.read(path);
  if (!file) return false;
  if (bytes !== null && bytes !== file.bytes) {
    file.stream.destroy();
    return false;
  }
  const hash = createHash('sha256');
  for await (const chunk of file.stream) hash.update(chunk);
  return hash.digest('hex').startsWith(sha256);
}

async function* fileEntry({ files }: Desk, { path }: KeptFile): AsyncGenerator<Buffer> {
  const file = await files.read(path);
  if (!file) return;
  yield tarHead(FILES + path, file.bytes);
  for await (const chunk of file.stream) yield chunk as Buffer;
  yield tarPadding(file.bytes);
}
