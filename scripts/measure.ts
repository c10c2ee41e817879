/**
 * `npm run measure`: how big the house is. Lines of code (neither empty nor all comment) and tests by room, and the
 * median, 90th percentile and largest of files and functions. A test counts in its own folder and in the room that it mirrors.
 * Text files (Markdown, JSON, SQL, HTML) are not counted; nor is, as a function, an arrow of one expression.
 */
import { type Room, readRooms, roomOf } from '../tests/house/border-table';
import { ARCHITECTURE } from '../tests/house/borders';
import { functionsIn, linesOfCode } from '../tests/house/size';
import { isCode, readTree } from '../tests/house/source-tree';
import { isNode, parseProgram, walk } from '../tests/house/syntax-tree';

interface Measured {
  name: string;
  lines: number;
}

const tree = readTree(process.cwd());
const rooms = readRooms(tree.get(ARCHITECTURE) ?? '');
const files = Array.from(tree, ([path, code]) => ({ path, code })).filter(({ path }) =>
  /\.(?:[cm]?[jt]sx?|css)$/.test(path),
);
const sources = files.filter(({ path }) => !path.startsWith('tests/'));

function printRooms(): void {
  printRow('room', 'files', 'lines', 'tests');
  const names = [...new Set(files.map(({ path }) => roomName(path)))].sort();
  for (const name of names) {
    const inRoom = files.filter(({ path }) => roomName(path) === name);
    printRow(name, inRoom.length, linesOf(inRoom), testsOf(name));
  }
  const inTests = files.length - sources.length;
  printRow('all sources', sources.length, linesOf(sources), '');
  printRow(
    'all tests',
    inTests,
    linesOf(files) - linesOf(sources),
    files.reduce((sum, file) => sum + testsIn(file), 0),
  );
}

/** Tests by their folder, everything else by its line in the drawing. */
function roomName(path: string): string {
  if (path.startsWith('tests/')) return path.split('/').slice(0, 2).join('/');
  return (roomOf(rooms, path) as Room | undefined)?.path ?? 'no room';
}

const linesOf = (some: typeof files): number =>
  some.reduce((sum, { path, code }) => sum + linesOfCode(path, code), 0);

/** The tests that mirror a room, or that stand in it when it is a folder of tests. */
function testsOf(room: string): number {
  return files.reduce(
    (sum, file) =>
      testedRoom(file.path) === room || roomName(file.path) === room ? sum + testsIn(file) : sum,
    0,
  );
}

/** tests/unit/utils/outbox/entries.test.ts tests utils/outbox. */
function testedRoom(path: string): string | undefined {
  const mirrored = /^tests\/unit\/(.+)\.(?:test|spec)\.tsx?$/.exec(path)?.[1];
  if (mirrored) return roomOf(rooms, `${mirrored}.ts`)?.path;
  return path.startsWith('tests/server/') ? 'server' : undefined;
}

/** Tests as written: the rows of a table of tests count as one. */
function testsIn({ path, code }: { path: string; code: string }): number {
  if (!/\.(?:test|spec)\.tsx?$/.test(path)) return 0;
  let count = 0;
  walk(parseProgram(path, code).program, ({ type, callee }) => {
    if (type === 'CallExpression' && isTest(callee)) count += 1;
  });
  return count;
}

/** `test(...)`, `it(...)`, `test.each(...)(...)`. */
function isTest(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === 'Identifier') return callee.name === 'test' || callee.name === 'it';
  const inner = callee.type === 'CallExpression' && isNode(callee.callee) ? callee.callee.object : undefined;
  return isTest(inner);
}

function printSpreads(what: string, some: typeof files): void {
  printSpread(
    `files of ${what}, lines of code`,
    some.map(({ path, code }) => ({ name: path, lines: linesOfCode(path, code) })),
  );
  const programs = some.filter(({ path }) => isCode(path));
  const functions = programs.flatMap(({ path, code }) =>
    functionsIn(path, code).map(({ name, line, lines }) => ({ name: `${name} (${path}:${line})`, lines })),
  );
  printSpread(`functions of ${what}, lines`, functions);
}

function printSpread(what: string, measured: Measured[]): void {
  const sorted = measured.sort((one, other) => one.lines - other.lines);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]?.lines ?? 0;
  const largest = sorted.at(-1);
  console.log(
    `${sorted.length} ${what}: median ${at(0.5)}, p90 ${at(0.9)}, largest ${largest?.lines} ${largest?.name}`,
  );
}

function printRow(name: string, ...cells: (string | number)[]): void {
  console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(8)).join(''));
}

printRooms();
printSpreads('sources', sources);
printSpreads(
  'tests',
  files.filter((file) => !sources.includes(file)),
);
