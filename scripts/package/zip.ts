import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a package: its path with `/`, relative to the root. */
export interface PackageFile {
  path: string;
  bytes: Buffer;
}

/** The first day a zip knows, 1 January 1980, so that no package tells when it was made. */
const DAY = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

interface Packed {
  name: Buffer;
  deflated: Buffer;
  /** What local header and directory say alike: versions, flags, method, day, checksum, sizes, length of the name. */
  facts: Buffer;
}

/**
 * A zip whose bytes depend on names and contents alone: sorted by path, without dates, owners and modes.
 * The same files give the same bytes with the same version of Node, whose zlib does the deflating.
 */
export function zipOf(files: readonly PackageFile[]): Buffer {
  const packed = [...files].sort(byPath).map(pack);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const one of packed) {
    const local = Buffer.concat([number32(0x04034b50), one.facts, one.name, one.deflated]);
    parts.push(local);
    directory.push(directoryEntry(one, offset));
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, ending(packed.length, listing.length, offset)]);
}

/** By code units: the same order in every locale. */
const byPath = (one: PackageFile, other: PackageFile): number => (one.path < other.path ? -1 : 1);

function pack({ path, bytes }: PackageFile): Packed {
  const name = Buffer.from(path);
  const deflated = deflateRawSync(bytes, { level: 9 });
  const facts = Buffer.concat([
    numbers16(VERSION, UTF8_NAMES, DEFLATED, 0, DAY),
    ...[crc32(bytes), deflated.length, bytes.length].map(number32),
    numbers16(name.length, 0),
  ]);
  return { name, deflated, facts };
}

/** Comment, disk and attributes are none, wherever the package is made. */
const directoryEntry = ({ name, facts }: Packed, offset: number): Buffer =>
  Buffer.concat([
    number32(0x02014b50),
    numbers16(VERSION),
    facts,
    numbers16(0, 0, 0),
    number32(0),
    number32(offset),
    name,
  ]);

const ending = (count: number, size: number, offset: number): Buffer =>
  Buffer.concat([
    number32(0x06054b50),
    numbers16(0, 0, count, count),
    number32(size),
    number32(offset),
    numbers16(0),
  ]);

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function numbers16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, 2 * at);
  return bytes;
}
