import type { Readable } from 'node:stream';
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
  sentAttachment,
} from '../db/attachments';
import type { PersonRow } from '../db/people';
import type { Query } from '../db/sql';
import type { Received, Reception } from '../files/reception';
import type { Desk } from './desk';
import { found, refuse } from './refusal';
import type { Stored } from './tickets';

const UPLOAD_IDLE_MS = 30_000;

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

const reception = (declared: string): Reception => ({
  declared,
  types: FILE_TYPES,
  mostBytes,
  idleMs: UPLOAD_IDLE_MS,
});

/**
 * Keeps an uploaded file, or finds that the same was uploaded before under this id.
 * @throws Refusal `id-taken`, `too-large`, `unsupported-type`, `invalid-input`
 */
export async function keepUpload(desk: Desk, viewer: PersonRow, upload: Upload): Promise<Stored<Attachment>> {
  const { id, kind, declared, stream } = upload;
  const there = await attachmentById(desk.sql, id);
  if (there && there.personId !== viewer.id) throw refuse('id-taken');
  const received = await desk.files.keep(stream, reception(declared), (file) => placeOf(id, file));
  const row = { id, kind, name: cleanFileName(upload.name), ...received, path: placeOf(id, received) };
  const owned = { ...row, personId: viewer.id, commentId: null };
  if (await addAttachment(desk.sql, owned, desk.clock())) return { value: toAttachment(owned), fresh: true };
  return { value: await sameAsBefore(desk, owned), fresh: false };
}

/** The hash is in the name: two different files that race for one id never write over each other. */
const placeOf = (id: string, { sha256 }: Received): string =>
  `${id.slice(0, 2)}/${id}.${sha256.slice(0, 16)}`;

async function sameAsBefore(desk: Desk, sent: AttachmentRow): Promise<Attachment> {
  const there = found(await attachmentById(desk.sql, sent.id));
  const same = (['personId', 'sha256', 'name', 'kind', 'type'] as const).every(
    (key) => there[key] === sent[key],
  );
  if (same) return toAttachment(there);
  if (there.path !== sent.path) await desk.files.remove(sent.path);
  throw refuse('id-taken');
}

const toAttachment = ({ id, name, type, bytes, sha256, kind }: AttachmentRow): Attachment => ({
  id,
  name,
  type,
  bytes,
  sha256,
  kind,
});

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

export const downloadFor = async (desk: Desk, viewer: PersonRow, id: string): Promise<Download> =>
  download(desk, await attachmentFor(desk.sql, viewer, id));

export const downloadForAgent = async (desk: Desk, id: string): Promise<Download> =>
  download(desk, await sentAttachment(desk.sql, id));

async function download(desk: Desk, row: AttachmentRow | null): Promise<Download> {
  const { path, name, type } = found(row);
  return { ...found(await desk.files.read(path)), name, type };
}
