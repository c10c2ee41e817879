import { posix } from 'node:path';
import { allowsPackage, allowsPath, type Room, readRooms, roomOf } from './border-table';
import { type Import, importsOf } from './imports-of';
import { isCode, type SourceTree, type Violation } from './source-tree';

/** Where the table of rooms stands. */
export const ARCHITECTURE = 'docs/architecture.md';

/** Every import that its room may not have, and every file that stands in no room, of the whole tree or of some files. */
export function findBorderViolations(tree: SourceTree, paths = [...tree.keys()]): Violation[] {
  const rooms = readRooms(tree.get(ARCHITECTURE) ?? '');
  const files = paths.filter((path) => isCode(path) || /\.(?:css|html)$/.test(path));
  return files.flatMap((path) => {
    const code = tree.get(path) ?? '';
    const room = roomOf(rooms, path);
    if (!room) return [homeless(path)];
    return readImports(path, code, (found) => judge({ tree, rooms, room, path }, found));
  });
}

function readImports(
  path: string,
  code: string,
  judgeOne: (found: Import) => string | undefined,
): Violation[] {
  try {
    return importsOf(path, code).flatMap((found) => {
      const message = judgeOne(found);
      return message ? [{ path, line: found.line, message }] : [];
    });
  } catch (error) {
    return [{ path, line: 0, message: `cannot be read as a program: ${(error as Error).message}` }];
  }
}

const homeless = (path: string): Violation => ({
  path,
  line: 0,
  message: `stands in no room: move it into one, or give its room a line in ${ARCHITECTURE}, "Who may import whom"`,
});

interface Place {
  tree: SourceTree;
  rooms: readonly Room[];
  room: Room;
  path: string;
}

/** What is wrong with one import, or undefined. */
function judge(place: Place, found: Import): string | undefined {
  const { rooms, room } = place;
  if (room.mayImport.some(({ name }) => name === 'anything')) return undefined;
  if (found.specifier === null) return 'imports a computed name, which nobody can check: write the name';
  const specifier = found.specifier.replace(/\?.*$/, '');
  if (/^(?:@{0,2}\/|~|#)/.test(specifier))
    return `imports "${specifier}" by an alias, which hides the room: write the relative path`;
  const target = resolve(place, specifier);
  if (target && roomOf(rooms, target) === room) return undefined;
  const allowing = room.mayImport.filter((allowed) =>
    target ? allowsPath(rooms, allowed, target) : allowsPackage(allowed, specifier),
  );
  if (allowing.some(({ typeOnly }) => found.typeOnly || !typeOnly)) return undefined;
  const name = target ?? `the package "${specifier}"`;
  if (allowing.length > 0)
    return `imports ${name}, of which ${room.path} may import types only: write "import type"`;
  return `imports ${name}, and ${room.path} may import only ${room.says}. ${room.remedy}`;
}

const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.d.mts', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** The path a relative import leads to, also where no file stands there; undefined for a package. */
function resolve({ tree, path }: Place, specifier: string): string | undefined {
  const inPage = /\.(?:css|html)$/.test(path) && !/^[a-z]+:/.test(specifier);
  if (!specifier.startsWith('.') && !inPage) return undefined;
  const joined = posix.join(posix.dirname(path), specifier);
  const candidates = [joined.replace(/\.js$/, '.ts'), ...ENDINGS.map((ending) => joined + ending)];
  return candidates.find((candidate) => tree.has(candidate)) ?? joined;
}
