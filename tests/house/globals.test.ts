import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRooms } from './border-table';
import { ARCHITECTURE } from './borders';
import { findGlobalViolations, readGlobals } from './globals';
import { plant, printViolation, readTree } from './source-tree';

const tree = readTree(process.cwd());
const settings = JSON.parse(readFileSync('biome.json', 'utf8'));
const globals = readGlobals(tree.get(ARCHITECTURE) ?? '');

const planted = {
  chrome: 'export const tabs = () => chrome.tabs;\n',
  browser: 'export const tabs = () => (browser as { tabs: unknown }).tabs;\n',
  fetch: "export const ask = () => fetch('https://desk.example');\n",
  indexedDB: "export const open = () => indexedDB.open('facts');\n",
  localStorage: "export const read = () => localStorage.getItem('facts');\n",
};
type Name = keyof typeof planted;
const names = Object.keys(planted) as Name[];

const roomsOf = (name: string) => globals.find((one) => one.name === name)?.rooms ?? [];
const folders = readRooms(tree.get(ARCHITECTURE) ?? '').map(({ path }) => path);
/** Every room of the house that must not use it. */
const foreignRoomsOf = (name: string) =>
  folders.filter(
    (room) => !room.includes('.') && !roomsOf(name).some((own) => `${room}/`.startsWith(`${own}/`)),
  );

describe('the linter, with biome.json as it is', () => {
  let folder = '';
  let report: Map<string, string>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-globals-'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: undefined }));
    for (const name of names)
      for (const room of [...foreignRoomsOf(name), ...roomsOf(name)])
        put(join(folder, room, `uses-${name}.ts`), planted[name]);
    report = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('guards exactly the globals of the table, each with its remedy', () => {
    const { deniedGlobals } = settings.linter.rules.style.noRestrictedGlobals.options;
    expect(deniedGlobals).toEqual(Object.fromEntries(globals.map(({ name, remedy }) => [name, remedy])));
    expect(Object.keys(deniedGlobals)).toEqual(names);
  });

  test.each(names)('finds %s in every other room', (name) => {
    const found = foreignRoomsOf(name).map((room) => report.get(`${room}/uses-${name}.ts`));
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found)).toEqual(new Set([`Do not use the global variable ${name}.`]));
  });

  test.each(names)('leaves %s alone in its rooms', (name) => {
    for (const room of roomsOf(name)) expect(report.get(`${room}/uses-${name}.ts`)).toBeUndefined();
  });
});

describe('the side doors', () => {
  test('stand open nowhere', () => {
    expect(findGlobalViolations(tree).map(printViolation)).toEqual([]);
  });

  test.each([
    'globalThis.fetch',
    "window['fetch']",
    '(self as Window).fetch',
    '(() => { const { fetch } = globalThis; return fetch; })()',
  ])('finds %s', (expression) => {
    const path = 'components/tickets/planted.ts';
    const found = findGlobalViolations(plant(tree, { [path]: `export const door = ${expression};\n` }));
    expect(found.map(printViolation)).toEqual([
      `${path}:1 uses the global fetch. Only utils/desk-client and the server speak HTTP.`,
    ]);
  });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What Biome says of guarded globals, by path. */
function lint(folder: string): Map<string, string> {
  const diagnostics = JSON.parse(runBiome(folder)).diagnostics as Diagnostic[];
  const ours = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedGlobals');
  return new Map(ours.map((one) => [one.location.path, one.message]));
}

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string };
}

function runBiome(folder: string): string {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  try {
    return execFileSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // Biome exits with 1 when it finds something, which is what is asked of it here.
    return (error as { stdout: string }).stdout;
  }
}
