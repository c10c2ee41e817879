import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  columnsOf,
  countRows,
  dropEverything,
  fillTable,
  isUnused,
  SEQUENCES,
  setLastNumber,
  TABLES,
  writePlainly,
} from '../db/dump';
import { keptFiles } from '../db/kept-files';
import { migrateIn, shippedMigrations } from '../db/migrate';
import { begin, type Query } from '../db/sql';
import type { Desk } from '../desk/desk';
import { StartFault } from '../start-fault';
import { CLOSING, Closing, FILES, FORMAT, MANIFEST, Manifest, readEntry } from './manifest';
import { notOurs, readTar, type TarEntry, wholeEntry } from './tar';

export interface Restored {
  at: string;
  rows: number;
  files: number;
  /** True when what people hold of the desk is made anew, because the desk went on after the back-up. */
  freshCursors: boolean;
}

export interface RestoreOptions {
  /** What is there may be thrown away. */
  replace: boolean;
  /** Everybody's cursors start anew. */
  freshCursors: boolean;
}

/**
 * Puts everything back as it was, in one transaction: until it ends well, what was there stays. A back-up of an older
 * version is brought up to date.
 * @throws StartFault when the desk is in use, or the file is newer than this desk, damaged, or no back-up
 */
export async function restore(desk: Desk, file: string, options: RestoreOptions): Promise<Restored> {
  const put = new Map<string, { bytes: number; sha256: string }>();
  try {
    const restored = await begin(desk.sql, async (query) => {
      await refuseUsed(query, options);
      return fill(desk, query, { file, put, options });
    });
    await removeStrangers(desk);
    return restored;
  } catch (error) {
    await removeStrangers(desk);
    throw isDamage(error) ? notOurs() : error;
  }
}

async function refuseUsed(query: Query, { replace }: RestoreOptions): Promise<void> {
  if (replace || (await isUnused(query))) return;
  throw new StartFault(
    'This desk has people or articles of its own. Nothing was restored. Add --replace to throw them away.',
  );
}

interface Filling {
  file: string;
  put: Map<string, { bytes: number; sha256: string }>;
  options: RestoreOptions;
}

async function fill(desk: Desk, query: Query, { file, put, options }: Filling): Promise<Restored> {
  // A failure of either is told by the end of the pipe, which is what is read.
  const entries = readTar(pipeline(createReadStream(file), createGunzip(), () => {}));
  const manifest = await readManifest(entries);
  await rememberCursors(query, manifest);
  await makeTables(query, manifest);
  const closing = await fillAll(desk, query, { entries, manifest, put });
  for (const { name, last } of manifest.sequences) await setLastNumber(query, name, last);
  await refuseIncompleteRows(query, manifest, closing);
  await migrateIn(query, await shippedMigrations());
  await refuseIncompleteFiles(query, closing, put);
  for (const place of put.keys()) await desk.files.move(STAGE + place, place);
  const freshCursors = options.freshCursors || (await wentOn(query));
  if (freshCursors) await query`update desk set epoch = gen_random_uuid()`;
  const rows = Object.values(closing.rows).reduce((sum, count) => sum + count, 0);
  return { at: manifest.at, rows, files: closing.files, freshCursors };
}

async function readManifest(entries: AsyncGenerator<TarEntry>): Promise<Manifest> {
  const { value: first } = await entries.next();
  if (first?.name !== MANIFEST) throw notOurs();
  const manifest = readEntry(Manifest, await wholeEntry(first));
  const known = (await shippedMigrations()).at(-1)?.version ?? 0;
  if (manifest.format > FORMAT || manifest.migration > known)
    throw new StartFault(
      `The back-up is of a newer desk (version ${manifest.version}, migration ${manifest.migration}); ` +
        `this version knows ${known}. Update the desk, then restore.`,
    );
  const names = manifest.tables.map(({ name }) => name);
  const areKnown = (list: string[], all: string[]) => list.every((name) => all.includes(name));
  if (
    !areKnown(names, TABLES) ||
    !areKnown(
      manifest.sequences.map(({ name }) => name),
      SEQUENCES,
    )
  )
    throw notOurs();
  return manifest;
}

/** Keeps in mind how far everybody was, when the desk that is replaced is the one the back-up was made of. */
async function rememberCursors(query: Query, { epoch }: Manifest): Promise<void> {
  await query`
    create temporary table cursor_before on commit drop as
    select p.id, p.feed, p.last_seq from person p cross join desk d where d.epoch::text = ${epoch}`;
}

/**
 * True when the desk went on after the back-up: cursors that people hold would point past what is restored, and later
 * changes would be missed.
 */
async function wentOn(query: Query): Promise<boolean> {
  const [row] = await query<{ on: boolean }[]>`
    select exists (
      select 1 from cursor_before b left join person p on p.id = b.id
      where p.id is null or (p.feed, p.last_seq) <> (b.feed, b.last_seq)) as "on"`;
  return row?.on ?? false;
}

async function makeTables(query: Query, manifest: Manifest): Promise<void> {
  await dropEverything(query);
  const shipped = await shippedMigrations();
  await migrateIn(
    query,
    shipped.filter(({ version }) => version <= manifest.migration),
  );
  await query`delete from desk`;
  for (const { name, columns } of manifest.tables) {
    const there = await columnsOf(query, name);
    if (there.length !== columns.length || columns.some((column) => !there.includes(column))) throw notOurs();
  }
  await writePlainly(query);
}

/** Files wait here until all of them are known to be whole. */
const STAGE = 'restored/';

const PART = /^tables\/([a-z_]+)\.\d{6}$/;
const PLACE = /^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/;

interface Reading {
  entries: AsyncGenerator<TarEntry>;
  manifest: Manifest;
  put: Filling['put'];
}

async function fillAll(desk: Desk, query: Query, { entries, manifest, put }: Reading): Promise<Closing> {
  for await (const entry of entries) {
    if (entry.name === CLOSING) return readEntry(Closing, await wholeEntry(entry));
    const table = manifest.tables.find(({ name }) => name === PART.exec(entry.name)?.[1]);
    const place = entry.name.startsWith(FILES) ? entry.name.slice(FILES.length) : '';
    if (table) await fillTable(query, { table: table.name, columns: table.columns }, await wholeEntry(entry));
    else if (PLACE.test(place)) put.set(place, await desk.files.putBack(STAGE + place, entry.content));
    else throw notOurs();
  }
  throw new StartFault('The back-up is cut off before its end.');
}

/** @throws StartFault when a row is missing */
async function refuseIncompleteRows(query: Query, { tables }: Manifest, { rows }: Closing): Promise<void> {
  for (const { name } of tables) if ((await countRows(query, name)) !== rows[name]) throw notOurs();
}

/** @throws StartFault when a file is missing or not what its row says; what the back-up itself missed is not asked for */
async function refuseIncompleteFiles(query: Query, { files }: Closing, put: Filling['put']): Promise<void> {
  if (put.size !== files) throw notOurs();
  for await (const { path, bytes, sha256 } of keptFiles(query)) {
    const file = put.get(path);
    if (file && (!file.sha256.startsWith(sha256) || (bytes !== null && bytes !== file.bytes)))
      throw notOurs();
  }
}

/** Files that no row knows: those of the desk that was replaced, or those of a restore that failed. */
async function removeStrangers({ sql, files }: Desk): Promise<void> {
  const known = new Set<string>();
  for await (const { path } of keptFiles(sql)) known.add(path);
  for await (const place of files.places()) if (!known.has(place)) await files.remove(place);
}

/** What a damaged archive makes the unpacker or the database say. */
const isDamage = (error: unknown): boolean => {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(Z_|22|23|25P02|42703)/.test(code);
};
