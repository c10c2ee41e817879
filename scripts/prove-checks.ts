/**
 * `npm run check:prove`: shows that the quick checks can fail. Copies the house to a temporary folder, runs them on the
 * clean copy, then plants one violation of each kind, one after the other, and runs the check that is there for it.
 * Exits with 1 when the clean copy is red or when a planted file is not named by its check.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runChecks } from './check.mjs';

interface Planted {
  kind: string;
  /** The check that has to find it. */
  check: string;
  path: string;
  code: string;
}

const BORDERS = 'borders and names';

const PLANTS: Planted[] = [
  {
    kind: 'a line out of format',
    check: 'format',
    path: 'utils/tickets/planted.ts',
    code: 'export  const a=1\n',
  },
  {
    kind: 'any at a border',
    check: 'lint',
    path: 'utils/tickets/planted.ts',
    code: 'export type A = any;\n',
  },
  {
    kind: 'a type error',
    check: 'types',
    path: 'utils/tickets/planted.ts',
    code: "export const a: number = 'a';\n",
  },
  ...imports(),
  ...globals(),
  { kind: 'a drawer', check: BORDERS, path: 'utils/tickets/helpers.ts', code: 'export const a = 1;\n' },
  { kind: 'a loose file', check: BORDERS, path: 'utils/planted.ts', code: 'export const a = 1;\n' },
  { kind: 'a barrel', check: BORDERS, path: 'utils/tickets/index.ts', code: "export * from './unread';\n" },
  { kind: 'a file in no room', check: BORDERS, path: 'planted/planted.ts', code: 'export const a = 1;\n' },
  {
    kind: 'a file of 301 lines',
    check: BORDERS,
    path: 'utils/tickets/planted.ts',
    code: Array.from({ length: 301 }, (_, index) => `export const a${index} = ${index};\n`).join(''),
  },
];

/** One import across each border, each written in another way. */
function imports(): Planted[] {
  const planted: [kind: string, path: string, code: string][] = [
    ['words import the browser', 'utils/tickets/planted.ts', "export { browser } from '../browser/browser';"],
    ['words import Preact', 'utils/articles/planted.ts', "export { h } from 'preact';"],
    [
      'a component imports the store',
      'components/tickets/planted.ts',
      "import '../../utils/storage/database';",
    ],
    ['a feature imports a feature', 'components/search/planted.ts', "import '../contact/planted';"],
    ['a control imports a word', 'components/controls/planted.ts', "import '../../utils/tickets/unread';"],
    ['the corner imports Preact', 'components/corner/planted.ts', "import 'preact';"],
    ['the corner is written in JSX', 'components/corner/planted.tsx', 'export const a = <b />;'],
    ['the worker imports state', 'entrypoints/background/planted.ts', "import '../../utils/state/planted';"],
    [
      'a page imports the client',
      'entrypoints/popup/planted.ts',
      "import '../../utils/desk-client/desk-client';",
    ],
    ['the client imports the browser', 'utils/desk-client/planted.ts', "import '../browser/browser';"],
    ['utils import tests', 'utils/outbox/planted.ts', "import '../../tests/house/source-tree';"],
    [
      'the server imports components',
      'server/routes/planted.ts',
      "import '../../components/controls/planted';",
    ],
    ['the inbox imports the database', 'server/inbox/planted.ts', "import '../db/planted';"],
    ['a package outside its room', 'utils/state/planted.ts', "import 'dexie';"],
    ['a dynamic import', 'utils/tickets/planted.ts', "export const a = () => import('../storage/database');"],
    ['an import of a type', 'utils/tickets/planted.ts', "import type {} from '../storage/database';"],
    [
      'an import() in a type',
      'utils/tickets/planted.ts',
      "export type A = typeof import('../storage/database');",
    ],
    ['a re-export', 'utils/tickets/planted.ts', "export * from '../storage/database';\nexport const a = 1;"],
    ['an alias', 'utils/outbox/planted.ts', "import '@/utils/storage/database';"],
  ];
  return planted.map(([kind, path, code]) => ({ kind, check: BORDERS, path, code: `${code}\n` }));
}

function globals(): Planted[] {
  const path = 'components/search/planted.ts';
  const names = ['chrome', 'browser', 'fetch', 'indexedDB', 'localStorage'];
  return [
    ...names.map((name) => ({
      kind: `the global ${name}`,
      check: 'lint',
      path,
      code: `export const a = () => ${name};\n`,
    })),
    { kind: 'globalThis.fetch', check: BORDERS, path, code: 'export const a = () => globalThis.fetch;\n' },
  ];
}

const house = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'handrail-prove-'));
try {
  copyHouse();
  const clean = await proveClean();
  const proven = await provePlants();
  process.exitCode = clean && proven ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

/** What git knows or would take in, with the installed packages beside it. */
function copyHouse(): void {
  const git = (folder: string, ...words: string[]) =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const paths = git(house, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const path of new Set(paths))
    if (path && existsSync(join(house, path))) cpSync(join(house, path), join(copy, path));
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'));
  // The linter takes what to pass over from git.
  git(copy, 'init', '--quiet');
}

async function proveClean(): Promise<boolean> {
  const results = await runChecks(copy);
  const red = results.filter(({ passed }) => !passed);
  for (const { output } of red) console.log(output);
  printLine(
    'nothing',
    'green everywhere',
    red.length === 0 ? 'green' : `red: ${red.map(({ name }) => name)}`,
  );
  return red.length === 0;
}

async function provePlants(): Promise<boolean> {
  let proven = 0;
  for (const planted of PLANTS) {
    const red = await isFound(planted);
    if (red) proven += 1;
    printLine(planted.kind, `red: ${planted.check}`, red ? 'red' : 'GREEN');
  }
  console.log(`${proven} of ${PLANTS.length} planted violations turned npm run check red`);
  return proven === PLANTS.length;
}

/** True when its check is red and names the planted file; the copy is afterwards what it was before. */
async function isFound({ check, path, code }: Planted): Promise<boolean> {
  const target = join(copy, path);
  const before = existsSync(target) ? readFileSync(target) : undefined;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
  const results = await runChecks(copy, [check]);
  if (before) writeFileSync(target, before);
  else rmSync(target);
  return results.some(({ passed, output }) => !passed && output.includes(path));
}

function printLine(planted: string, wanted: string, came: string): void {
  console.log(`${planted.padEnd(34)}${wanted.padEnd(26)}${came}`);
}
