import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { StartFault } from '../start-fault';
import { RESERVE_BYTES, requireSpace } from './free-space';
import { type Received, type Reception, receive } from './reception';

/** The files that people send, in a folder of their own; names on disk are made from ids, never from what was sent. */
export interface FileStore {
  /**
   * Writes a stream to disk and makes it durable, then gives it its place.
   * @param placeOf where it belongs, once its hash and type are known: a path below the folder of files
   * @throws Refusal `too-large`, `unsupported-type`, `invalid-input` (empty), and what `reception.refine` throws;
   * Error `ENOSPC` when the disk is full or nearly so
   */
  keep(stream: Readable, reception: Reception, placeOf: (received: Received) => string): Promise<Received>;
  /** @returns null when there is no such file */
  read(place: string): Promise<{ stream: Readable; bytes: number } | null>;
  remove(place: string): Promise<void>;
  /** Puts back a file that was kept before, whatever it is. @returns its size and its hash in hexadecimal */
  putBack(place: string, chunks: AsyncIterable<Buffer>): Promise<{ bytes: number; sha256: string }>;
  move(from: string, to: string): Promise<void>;
  /** Where there are files, those of uploads in progress left out. */
  places(): AsyncIterable<string>;
}

const STALE_AFTER = 3_600_000;

/**
 * Opens the folder of files, makes it when it is missing, and clears away what an interrupted upload left.
 * @param reserve bytes of the disk that what people send may not take
 * @throws StartFault when the folder cannot be written
 */
export async function openFileStore(folder: string, reserve = RESERVE_BYTES): Promise<FileStore> {
  const unfinished = path.join(folder, 'unfinished');
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await rm(await touch(path.join(unfinished, randomUUID())));
  } catch (error) {
    throw new StartFault(
      `The folder for files, ${folder}, cannot be written (${(error as NodeJS.ErrnoException).code}). ` +
        'Give this user the right to write there, or set HANDRAIL_DATA to another folder.',
    );
  }
  await removeStale(unfinished);
  const inFolder = (place: string) => path.join(folder, place);
  return {
    async keep(stream, reception, placeOf) {
      await requireSpace(folder, reserve);
      return keep({ stream, reception, unfinished, to: (one) => inFolder(placeOf(one)) });
    },
    read: (place) => read(inFolder(place)),
    remove: (place) => rm(inFolder(place), { force: true }),
    putBack: (place, chunks) => putBack(chunks, { unfinished, to: inFolder(place) }),
    move: (from, to) => move(inFolder(from), inFolder(to)),
    places: () => placesBelow(folder, ''),
  };
}

async function* placesBelow(folder: string, below: string): AsyncGenerator<string> {
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const place = below === '' ? entry.name : `${below}/${entry.name}`;
    if (place === 'unfinished') continue;
    if (entry.isDirectory()) yield* placesBelow(folder, place);
    else yield place;
  }
}

async function touch(file: string): Promise<string> {
  await (await open(file, 'wx', 0o600)).close();
  return file;
}

async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > STALE_AFTER) await rm(file, { force: true });
  }
}

interface Keeping {
  stream: Readable;
  reception: Reception;
  unfinished: string;
  to: (received: Received) => string;
}

const keep = ({ stream, reception, unfinished, to }: Keeping): Promise<Received> =>
  writeDurably(unfinished, {
    write: (handle) => receive(stream, reception, (chunk) => handle.writeFile(chunk)),
    refine: reception.refine,
    to,
  });

async function putBack(
  chunks: AsyncIterable<Buffer>,
  { unfinished, to }: { unfinished: string; to: string },
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const write = async (handle: FileHandle) => {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    return { bytes, sha256: hash.digest('hex') };
  };
  return writeDurably(unfinished, { write, to: () => to });
}

interface Writing<T> {
  write: (handle: FileHandle) => Promise<T>;
  /** A last look at the file, which it may change. */
  refine?: ((file: string, written: T) => Promise<T>) | undefined;
  to: (written: T) => string;
}

/** Writes under a name of its own and gives the file its place when all of it is on disk. */
async function writeDurably<T>(unfinished: string, { write, refine, to }: Writing<T>): Promise<T> {
  const draft = path.join(unfinished, randomUUID());
  const handle = await open(draft, 'wx', 0o600);
  try {
    const written = await writeAll(handle, write);
    const refined = refine ? await refine(draft, written) : written;
    await move(draft, to(refined));
    return refined;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeAll<T>(handle: FileHandle, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    const written = await write(handle);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

/** A renamed file survives a power cut only when its folder is written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function read(file: string): Promise<{ stream: Readable; bytes: number } | null> {
  try {
    const { size } = await stat(file);
    return { stream: createReadStream(file), bytes: size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
