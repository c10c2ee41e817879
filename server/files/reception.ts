import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { binaryType, HEAD_BYTES, textType } from '../../utils/attachments/file-type';
import { TextCheck } from '../../utils/attachments/text-check';
import type { FileType } from '../../utils/protocol/limits';
import { refuse } from '../desk/refusal';
import { atPace, type Pace } from './pace';

/** What may come in. */
export interface Reception {
  /** The Content-Type the sender gives; it decides only between the kinds of text. */
  declared: string;
  types: readonly FileType[];
  /** Most bytes for a file of this type. */
  mostBytes: (type: FileType | null) => number;
  /** Slower than this, the sender is given up. */
  pace: Pace;
  /** Looks at the whole file on disk before it is given its place. @returns what it is after that @throws to refuse it */
  refine?: (file: string, received: Received) => Promise<Received>;
}

export interface Received {
  type: FileType;
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/**
 * Takes a stream in, chunk by chunk, and finds out what it is. Stops at the first byte too many. The stream is left
 * open after a refusal, so that the answer can still reach the sender.
 */
export async function receive(
  stream: Readable,
  { declared, types, mostBytes, pace }: Reception,
  write: (chunk: Buffer) => Promise<void>,
): Promise<Received> {
  const hash = createHash('sha256');
  const text = new TextCheck();
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of atPace(stream, pace)) {
    bytes += chunk.length;
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
    const most = mostBytes(binaryType(head));
    if (bytes > most)
      throw refuse('too-large', { fields: [{ field: 'file', fault: 'too-long', limit: most }] });
    hash.update(chunk);
    text.see(chunk);
    await write(chunk);
  }
  if (bytes === 0) throw refuse('invalid-input', { fields: [{ field: 'file', fault: 'required' }] });
  const type = binaryType(head) ?? (text.isText() ? textType(declared, head.toString('utf8')) : null);
  if (!type || !types.includes(type)) throw refuse('unsupported-type');
  return { type, bytes, sha256: hash.digest('hex') };
}
