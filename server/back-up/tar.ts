import { StartFault } from '../start-fault';

const BLOCK = 512;
/** What has to fit into memory when an entry is read whole. */
const MOST_WHOLE = 64 * 1024 * 1024;

/** One file of a tar archive; read `content` before asking for the next one, or it is passed over. */
export interface TarEntry {
  name: string;
  bytes: number;
  content: AsyncIterable<Buffer>;
}

/** The head of an entry, as POSIX has it (ustar). @param name at most 100 ASCII characters */
export function tarHead(name: string, bytes: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long for an archive`);
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(name, 0, 'latin1');
  head.write(octal(0o600, 8), 100, 'latin1');
  head.write(octal(0, 8), 108, 'latin1');
  head.write(octal(0, 8), 116, 'latin1');
  head.write(octal(bytes, 12), 124, 'latin1');
  head.write(octal(0, 12), 136, 'latin1');
  head.write(' '.repeat(8), 148, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(`${octal(sumOf(head), 7)} `, 148, 'latin1');
  return head;
}

/** What fills the last block of an entry. */
export const tarPadding = (bytes: number): Buffer => Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK);

/** Two empty blocks say that this is all. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

const sumOf = (head: Buffer): number => head.reduce((sum, byte) => sum + byte, 0);

/** A whole entry of few bytes. */
export const tarEntry = (name: string, content: Buffer): Buffer =>
  Buffer.concat([tarHead(name, content.length), content, tarPadding(content.length)]);

/** Reads an archive from its start to its end. @throws StartFault when it is cut off or is no archive */
export async function* readTar(chunks: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new ByteReader(chunks);
  for (;;) {
    const head = await bytes.take(BLOCK);
    if (head.every((byte) => byte === 0)) return;
    const { name, size } = readHead(head);
    let left = size;
    const content = (async function* () {
      while (left > 0) {
        const part = await bytes.some(left);
        left -= part.length;
        yield part;
      }
    })();
    yield { name, bytes: size, content };
    for await (const _ of content); // what was not read
    await bytes.take(tarPadding(size).length);
  }
}

function readHead(head: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) =>
    head.toString('latin1', from, from + length).replace(/[\0 ]+$/, '');
  const sum = Number.parseInt(text(148, 8), 8);
  const unsummed = Buffer.concat([head.subarray(0, 148), Buffer.from(' '.repeat(8)), head.subarray(156)]);
  const size = Number.parseInt(text(124, 12), 8);
  if (sum !== sumOf(unsummed) || !Number.isSafeInteger(size) || text(156, 1) !== '0') throw notOurs();
  return { name: text(0, 100), size };
}

/** All bytes of an entry. @throws StartFault when they are too many */
export async function wholeEntry({ content, bytes }: TarEntry): Promise<Buffer> {
  if (bytes > MOST_WHOLE) throw notOurs();
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

export const notOurs = (): StartFault =>
  new StartFault('This file is not a back-up of a desk, or it is damaged.');

/** Takes bytes out of chunks of any size. */
class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private chunk: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.source = chunks[Symbol.asyncIterator]();
  }

  /** At least one byte and at most so many. */
  async some(most: number): Promise<Buffer> {
    while (this.chunk.length === 0) {
      const { value, done } = await this.source.next();
      if (done) throw new StartFault('The back-up is cut off before its end.');
      this.chunk = value;
    }
    const part = this.chunk.subarray(0, most);
    this.chunk = this.chunk.subarray(part.length);
    return part;
  }

  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const part = await this.some(left);
      left -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }
}
