import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArticleFault } from '../desk/front-matter';

/** The longest line in bytes: an article of the largest kind, and room for escapes. */
const LONGEST = 4_000_000;
/** What one file may hold once it is unpacked. */
const MOST_BYTES = 4_000_000_000;

export interface Line {
  number: number;
  /** Null when the line is longer than any article can be. */
  bytes: Buffer | null;
}

/**
 * The lines of a file, unpacked where its name ends in .gz, one at a time: never more than a line and a chunk are in
 * memory, however far the file unpacks.
 * @param onBytes how many bytes of the file were read
 * @throws ArticleFault when it cannot be unpacked or never ends
 */
export async function* linesOf(file: string, onBytes: (count: number) => void): AsyncGenerator<Line> {
  let number = 1;
  let total = 0;
  let rest: Buffer[] = [];
  let length = 0;
  const take = (): Line => {
    const bytes = length > LONGEST ? null : Buffer.concat(rest);
    [rest, length] = [[], 0];
    return { number: number++, bytes };
  };
  try {
    for await (const chunk of chunksOf(file, onBytes)) {
      total += chunk.length;
      if (total > MOST_BYTES)
        throw new ArticleFault(`it unpacks to more than ${MOST_BYTES / 1e9} GB`, number);
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        length += end - from;
        if (length <= LONGEST) rest.push(chunk.subarray(from, end));
        yield take();
        from = end + 1;
      }
      length += chunk.length - from;
      if (length <= LONGEST) rest.push(chunk.subarray(from));
      else rest = [];
    }
  } catch (error) {
    if (error instanceof ArticleFault) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new ArticleFault(`it cannot be read to its end (${code})`, number);
  }
  if (length > 0) yield take();
}

function chunksOf(file: string, onBytes: (count: number) => void): AsyncIterable<Buffer> {
  const stream = createReadStream(file);
  stream.on('data', (chunk) => onBytes(chunk.length));
  if (!file.endsWith('.gz')) return stream;
  // A failure of either is told by the end of the pipe, which is what is read.
  return pipeline(stream, createGunzip(), () => {}) as unknown as AsyncIterable<Buffer>;
}
