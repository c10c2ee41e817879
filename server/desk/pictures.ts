import { createHash } from 'node:crypto';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { binaryType } from '../../utils/attachments/file-type';
import { type FileType, LIMITS } from '../../utils/protocol/limits';
import { addPicture, type PictureRow, pictureById, removeUnusedPictures } from '../db/pictures';
import { SLOWEST } from '../files/pace';
import { pictureSize } from '../files/picture-size';
import type { Desk } from './desk';
import { ArticleFault } from './front-matter';
import { found } from './refusal';
import type { ShownPicture } from './safe-html';

const ENDINGS: Partial<Record<FileType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** A picture as read from beside an article, not yet kept. */
export interface ReadPicture extends PictureRow {
  shown: ShownPicture;
  content: Buffer;
}

export const pictureAddress = (id: string): string => `/help/pictures/${id}`;

/** True for what lies on another computer: such a picture is never loaded, it would tell who reads what. */
export const isRemote = (name: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(name);

/**
 * Reads a picture named by an article.
 * @param name as the article writes it, relative to its own file
 * @param root the folder that nothing may lead out of, by its real path
 * @throws ArticleFault when it is not there, leads out of the folder, or is no picture
 */
export async function readPicture(
  name: string,
  { file, root }: { file: string; root: string },
): Promise<ReadPicture> {
  const plain = readable(name);
  const wanted = path.resolve(path.dirname(file), plain);
  const real = await realpath(wanted).catch(() => null);
  if (path.isAbsolute(plain) || !isWithin(root, wanted) || (real !== null && !isWithin(root, real)))
    throw new ArticleFault(`the picture "${name}" leads out of the folder`);
  if (real === null) throw new ArticleFault(`the picture "${name}" is not there`);
  return pictureOf(await readAll(real, name), name);
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name.replace(/[?#].*$/, '')).replaceAll('\0', '');
  } catch {
    throw new ArticleFault(`the picture "${name}" is no address`);
  }
}

const isWithin = (root: string, file: string): boolean =>
  file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);

async function readAll(file: string, name: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const about = await handle.stat();
    if (!about.isFile()) throw new ArticleFault(`the picture "${name}" is not a file`);
    if (about.size > LIMITS.fileBytes)
      throw new ArticleFault(`the picture "${name}" is larger than ${LIMITS.fileBytes / 1024 / 1024} MB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function pictureOf(content: Buffer, name: string): ReadPicture {
  const type = binaryType(content.subarray(0, 64));
  const ending = type && ENDINGS[type];
  if (!type || !ending) throw new ArticleFault(`"${name}" is no picture; PNG, JPEG, WebP and GIF are`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const id = `${sha256.slice(0, 32)}.${ending}`;
  const shown = { address: pictureAddress(id), size: pictureSize(content) };
  return { id, type, bytes: content.length, sha256, path: `help/${id.slice(0, 2)}/${id}`, shown, content };
}

/** Keeps pictures that are not kept yet; the file first, then the row. */
export async function keepPictures(desk: Desk, pictures: ReadPicture[]): Promise<void> {
  for (const { shown: _, content, ...row } of pictures) {
    if (await pictureById(desk.sql, row.id)) continue;
    const reception = {
      declared: row.type,
      types: Object.keys(ENDINGS) as FileType[],
      mostBytes: () => LIMITS.fileBytes,
      pace: SLOWEST,
    };
    await desk.files.keep(Readable.from([content]), reception, () => row.path);
    await addPicture(desk.sql, row, desk.clock());
  }
}

/** Forgets pictures that no article shows any more. */
export async function dropUnusedPictures(desk: Desk): Promise<void> {
  for (const place of await removeUnusedPictures(desk.sql)) await desk.files.remove(place);
}

/** @throws Refusal `not-found` */
export async function openPicture(
  desk: Desk,
  id: string,
): Promise<{ stream: Readable; bytes: number; type: string }> {
  const { path: place, type } = found(await pictureById(desk.sql, id));
  return { ...found(await desk.files.read(place)), type };
}
