import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { cleanFileName } from '../../utils/attachments/file-name';
import type { Attachment } from '../../utils/protocol/attachment-api';
import { FILE_TYPES, type FileType, LIMITS } from '../../utils/protocol/limits';
import {
  type AttachmentRow,
  addAttachment,
  attach,
  attachmentById,
  attachmentFor,
  lockUnsent,
  previewPlace,
  sentAttachment,
  toAttachment,
} from '../db/attachments';
import type { PersonRow } from '../db/people';
import type { Query } from '../db/sql';
import { SLOWEST } from '../files/pace';
import type { Received } from '../files/reception';
import { type RefinedPicture, refinePicture } from '../files/refine-picture';
import type { Desk } from './desk';
import { refuseTooManyUploads } from './personal-limits';
import { found, refuse } from './refusal';
import type { Stored } from './tickets';

export interface Upload {
  id: string;
  name: string;
  kind: Attachment['kind'];
  /** Content-Type as sent. */
  declared: string;
  stream: Readable;
}

export const mostBytes = (type: FileType | null): number =>
  type?.startsWith('video/') ? LIMITS.videoBytes : LIMITS.fileBytes;

/**
 * Keeps an uploaded file, or finds that the same was uploaded before under this id.
 * @throws Refusal `id-taken`, `too-large`, `unsupported-type`, `invalid-input`, `too-many-requests`
 */
export async function keepUpload(desk: Desk, viewer: PersonRow, upload: Upload): Promise<Stored<Attachment>> {
  const { id, kind } = upload;
  const there = await attachmentById(desk.sql, id);
  if (there && there.personId !== viewer.id) throw refuse('id-taken');
  if (!there) await refuseTooManyUploads(desk, viewer.id);
  const path = placeOf(id);
  const { received, picture } = await takeIn(desk, upload, path);
  const row: AttachmentRow = {
    id,
    kind,
    name: cleanFileName(upload.name),
    ...received,
    path,
    ...factsOf(picture),
    personId: viewer.id,
    commentId: null,
  };
  if (await addAttachment(desk.sql, row, desk.clock())) return { value: toAttachment(row), fresh: true };
  await dropFiles(desk, path);
  return { value: sameAsBefore(found(await attachmentById(desk.sql, id)), row), fresh: false };
}

/** A place of its own for every arrival: two that race for one id never write over each other. */
const placeOf = (id: string): string => `${id.slice(0, 2)}/${id}.${randomUUID().slice(0, 8)}`;

interface TakenIn {
  received: Received;
  picture: RefinedPicture | null;
}

async function takeIn(desk: Desk, { declared, stream }: Upload, path: string): Promise<TakenIn> {
  let picture: RefinedPicture | null = null;
  const refine = async (file: string, received: Received) => {
    if (!received.type.startsWith('image/')) return received;
    picture = await refinePicture(file, received);
    return picture.received;
  };
  const reception = { declared, types: FILE_TYPES, mostBytes, pace: SLOWEST, refine };
  const received = await desk.files.keep(stream, reception, () => path);
  await keepPreview(desk, path, picture);
  return { received, picture };
}

async function keepPreview(desk: Desk, path: string, picture: RefinedPicture | null): Promise<void> {
  if (!picture) return;
  try {
    await desk.files.putBack(previewPlace(path), Readable.from([picture.preview]));
  } catch (error) {
    await dropFiles(desk, path);
    throw error;
  }
}

const factsOf = (picture: RefinedPicture | null) => ({
  width: picture?.width ?? null,
  height: picture?.height ?? null,
  previewBytes: picture?.preview.length ?? null,
  previewSha256: picture ? createHash('sha256').update(picture.preview).digest('hex') : null,
});

/** Removes a file and what lies beside it. */
export async function dropFiles({ files }: Desk, path: string): Promise<void> {
  await files.remove(path);
  await files.remove(previewPlace(path));
}

function sameAsBefore(there: AttachmentRow, sent: AttachmentRow): Attachment {
  const same = (['personId', 'sha256', 'name', 'kind', 'type'] as const).every(
    (key) => there[key] === sent[key],
  );
  if (same) return toAttachment(there);
  throw refuse('id-taken');
}

/** Hangs uploaded files on a comment, in this order. @throws Refusal `invalid-input` when one is not there or is used */
export async function attachAll(
  query: Query,
  { viewer, commentId, ids }: { viewer: PersonRow; commentId: string; ids: string[] },
): Promise<void> {
  const unsent = await lockUnsent(query, viewer.id, ids);
  if (unsent.length !== ids.length)
    throw refuse('invalid-input', { fields: [{ field: 'attachments', fault: 'not-offered' }] });
  const bytes = unsent.reduce((sum, file) => sum + file.bytes, 0);
  const limit = LIMITS.messageBytes;
  if (bytes > limit)
    throw refuse('too-large', { fields: [{ field: 'attachments', fault: 'too-long', limit }] });
  await attach(query, commentId, ids);
}

export interface Download {
  stream: Readable;
  bytes: number;
  name: string;
  type: string;
}

/** Which of the files of an attachment: itself, or the small picture of it. */
export type FilePart = 'content' | 'preview';

/** @throws Refusal `not-found` */
export const downloadFor = async (
  desk: Desk,
  viewer: PersonRow,
  { id, part }: { id: string; part: FilePart },
): Promise<Download> => download(desk, await attachmentFor(desk.sql, viewer, id), part);

/** @throws Refusal `not-found` */
export const downloadForAgent = async (
  desk: Desk,
  { id, part }: { id: string; part: FilePart },
): Promise<Download> => download(desk, await sentAttachment(desk.sql, id), part);

/** What a link leads to: whoever has a valid one may have the file. @throws Refusal `not-found` */
export const downloadByLink = async (
  desk: Desk,
  { id, part }: { id: string; part: FilePart },
): Promise<Download> => download(desk, await attachmentById(desk.sql, id), part);

async function download(desk: Desk, row: AttachmentRow | null, part: FilePart): Promise<Download> {
  const { path, name, type, previewBytes } = found(row);
  if (part === 'content') return { ...found(await desk.files.read(path)), name, type };
  if (previewBytes === null) throw refuse('not-found');
  return { ...found(await desk.files.read(previewPlace(path))), name: `${name}.webp`, type: 'image/webp' };
}
