import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRooms } from './border-table';
import { ARCHITECTURE } from './borders';
import { readTable } from './markdown-table';
import { readTree } from './source-tree';

/** What a document names must be there: a page that names a file that has gone is not true any more. */
const tree = readTree(process.cwd());
const documents = [...tree.keys()].filter((path) =>
  /^(?:README\.md|CONTRIBUTING\.md|docs\/.*\.md)$/.test(path),
);
const textOf = (path: string) => tree.get(path) ?? '';

describe.each(documents)('%s', (path) => {
  test('links only to what is there', () => {
    const links = Array.from(textOf(path).matchAll(/\]\((?!https?:)([^)#]+)/g), (match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(posix.join(posix.dirname(path), link)))).toEqual([]);
  });

  test('names only paths that are there', () => {
    const first = readdirSync('.').filter((name) => !name.startsWith('.'));
    const words = Array.from(
      textOf(path).matchAll(/`(?:type:)?([\w./-]+\/[\w./-]*)`/g),
      (match) => match[1] ?? '',
    );
    const paths = words.filter((word) => first.includes(word.split('/')[0] ?? ''));
    expect(paths.filter((named) => !existsSync(named))).toEqual([]);
  });

  test('names only commands that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const commands = Array.from(textOf(path).matchAll(/npm run ([\w:-]+)/g), (match) => match[1] ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('every line of the table of rooms holds a file', () => {
  const paths = [...tree.keys()];
  const rooms = readRooms(textOf(ARCHITECTURE)).map(({ path }) => path);
  const empty = rooms.filter((room) => !paths.some((path) => path === room || path.startsWith(`${room}/`)));
  expect(rooms.length).toBeGreaterThan(30);
  expect(empty).toEqual([]);
});

/** Of the desk, of a build, of `npm start` and of the tests. */
const READ_IN =
  /^(?:server\/config\.ts|entrypoints\/.*|scripts\/start\/.*|scripts\/test\/find-chromium\.mjs)$/;
const VARIABLE = /\b(?:HANDRAIL_[A-Z_]+|WXT_[A-Z_]+|DATABASE_URL|CHROME_PATH)\b/g;

test('the readme tells every variable that is read, and no other', () => {
  const told = readTable(textOf('README.md'), 'Environment variables').flatMap(([name]) => name?.words ?? []);
  const variables = told.filter((name) => /^[A-Z]/.test(name));
  const read = Array.from(tree).flatMap(([path, code]) =>
    READ_IN.test(path) ? (code.match(VARIABLE) ?? []) : [],
  );
  expect(variables.sort()).toEqual([...new Set(read)].sort());
});
