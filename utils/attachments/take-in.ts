import type { FileType } from '../protocol/limits';
import { cleanPicture } from './clean-picture';
import { cleanMp4 } from './clean-video';
import type { FileFault, RefusedFile } from './file-fault';
import type { FileLimits } from './file-limits';
import { cleanFileName } from './file-name';
import { binaryType, HEAD_BYTES, textType } from './file-type';
import { TextCheck } from './text-check';

/** What a file picker, the clipboard or a drop hands over. */
export interface OfferedFile {
  name: string;
  /** What the sender says it is; it decides only between the kinds of text. */
  type: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a message holds already. */
export interface Held {
  files: number;
  bytes: number;
}

/** A file as it will be kept, shown and sent. */
export interface TakenFile {
  name: string;
  type: FileType;
  bytes: Uint8Array<ArrayBuffer>;
  /** Pixels, for pictures. */
  width?: number;
  height?: number;
}

export type TakenIn = { taken: TakenFile } | { refused: RefusedFile };

const MARKUP_BYTES = 1_000;

/**
 * Takes a file in, or says why not. What it is stands in its bytes, whatever its name says; pictures and MP4 films leave
 * behind what they tell besides themselves.
 */
export async function takeIn(file: OfferedFile, held: Held, limits: FileLimits): Promise<TakenIn> {
  const name = cleanFileName(file.name);
  const refuse = (fault: FileFault, limit?: number): TakenIn => ({
    refused: { name, fault, ...(limit !== undefined && { limit }) },
  });
  if (held.files >= limits.filesPerMessage) return refuse('too-many-files', limits.filesPerMessage);
  if (file.size === 0) return refuse('empty');
  if (file.size > Math.max(limits.fileBytes, limits.videoBytes)) {
    return refuse('too-large', mostFor(file.type, limits));
  }
  const bytes = await readBytes(file);
  if (!bytes) return refuse('unreadable');
  const type = typeOf(bytes, typeByName(name, file.type));
  if (!type || !limits.fileTypes.includes(type)) return refuse('unsupported-type');
  const most = mostFor(type, limits);
  if (bytes.length > most) return refuse('too-large', most);
  if (held.bytes + bytes.length > limits.messageBytes) {
    return refuse('message-too-large', limits.messageBytes);
  }
  if (type === 'video/mp4') cleanMp4(bytes);
  if (!type.startsWith('image/')) return { taken: { name, type, bytes } };
  const picture = cleanPicture(bytes, type);
  if (!picture) return refuse('damaged-picture');
  const { width, height } = picture;
  if (width * height > limits.picturePixels) return refuse('too-many-pixels', limits.picturePixels);
  return { taken: { name, type, bytes: picture.bytes, width, height } };
}

const mostFor = (type: string, limits: FileLimits): number =>
  type.startsWith('video/') ? limits.videoBytes : limits.fileBytes;

/** Null for a folder, and for a file that has gone or may not be read. */
async function readBytes(file: OfferedFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length > 0 ? bytes : null;
  } catch {
    return null;
  }
}

function typeOf(bytes: Uint8Array, declared: string): FileType | null {
  const binary = binaryType(bytes.subarray(0, HEAD_BYTES));
  if (binary) return binary;
  const text = new TextCheck();
  text.see(bytes);
  if (!text.isText()) return null;
  return textType(declared, new TextDecoder().decode(bytes.subarray(0, MARKUP_BYTES)));
}

const TEXT_ENDINGS: Record<string, FileType> = {
  csv: 'text/csv',
  json: 'application/json',
  log: 'text/plain',
  txt: 'text/plain',
};

/** Systems disagree about what a .csv or .log is; the ending is the same everywhere. */
function typeByName(name: string, declared: string): string {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return TEXT_ENDINGS[ending] ?? declared;
}
