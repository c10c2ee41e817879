import { describe, expect, test } from 'vitest';
import { findBorderViolations } from './borders';
import { plant, printViolation, readTree } from './source-tree';

const tree = readTree(process.cwd());
const violationsOf = (files: Record<string, string>) =>
  findBorderViolations(plant(tree, files), Object.keys(files)).map(printViolation);

test('the house keeps its borders', () => {
  expect(findBorderViolations(tree).map(printViolation)).toEqual([]);
});

/** [what is planted, where, the line, the import the message names, the remedy it names] */
const PLANTS: [string, string, string, string, string][] = [
  [
    'words that import the browser',
    'utils/tickets/planted.ts',
    "import { browser } from '../browser/browser';",
    'utils/browser/browser.ts',
    'Words are pure',
  ],
  [
    'words that import the store',
    'utils/articles/planted.ts',
    "import { database } from '../storage/database';",
    'utils/storage/database.ts',
    'Words are pure',
  ],
  [
    'words that import Preact',
    'utils/problems/planted.ts',
    "import { h } from 'preact';",
    'the package "preact"',
    'Words are pure',
  ],
  [
    'the browser room importing the store',
    'utils/browser/planted.ts',
    "import { database } from '../storage/database';",
    'utils/storage/database.ts',
    'knows no rule',
  ],
  [
    'the client importing the browser',
    'utils/desk-client/planted.ts',
    "import { browser } from '../browser/browser';",
    'utils/browser/browser.ts',
    'are passed in',
  ],
  [
    'the outbox importing the client as a value',
    'utils/outbox/planted.ts',
    "import { createDeskClient } from '../desk-client/desk-client';",
    'utils/desk-client/desk-client.ts, of which utils/outbox may import types only',
    'import type',
  ],
  [
    'state importing the outbox',
    'utils/state/planted.ts',
    "import { entries } from '../outbox/entries';",
    'utils/outbox/entries.ts',
    'asks the worker',
  ],
  [
    'utils importing tests',
    'utils/screenshots/planted.ts',
    "import { readTree } from '../../tests/house/source-tree';",
    'tests/house/source-tree.ts',
    'knows a screen',
  ],
  [
    'a component importing the store',
    'components/contact/planted.ts',
    "import { database } from '../../utils/storage/database';",
    'utils/storage/database.ts',
    'from the shell',
  ],
  [
    'a component importing messaging',
    'components/tickets/planted.ts',
    "import { call } from '../../utils/messaging/call';",
    'utils/messaging/call.ts',
    'from the shell',
  ],
  [
    'a feature importing a feature',
    'components/search/planted.ts',
    "import { ContactForm } from '../contact/ContactForm';",
    'components/contact/ContactForm',
    'from the shell',
  ],
  [
    'a control importing a word',
    'components/controls/planted.ts',
    "import { unreadOf } from '../../utils/tickets/unread';",
    'utils/tickets/unread.ts',
    'no domain word',
  ],
  [
    'the corner importing Preact',
    'components/corner/planted.ts',
    "import { render } from 'preact';",
    'the package "preact"',
    'plain DOM',
  ],
  [
    'the corner written in JSX',
    'components/corner/planted.tsx',
    'export const Corner = () => <button />;',
    'the package "preact/jsx-runtime"',
    'plain DOM',
  ],
  [
    'the worker importing state',
    'entrypoints/background/planted.ts',
    "import { tickets } from '../../utils/state/tickets';",
    'utils/state/tickets',
    'The worker shows nothing',
  ],
  [
    'a page importing the client',
    'entrypoints/popup/planted.ts',
    "import { createDeskClient } from '../../utils/desk-client/desk-client';",
    'utils/desk-client/desk-client.ts',
    'mounts one screen',
  ],
  [
    'the corner script importing the polyfill door',
    'entrypoints/help-button.ts',
    "import { browser } from '../utils/browser/browser';",
    'utils/browser/browser.ts',
    'weighs on every page',
  ],
  [
    'the server importing components',
    'server/routes/planted.ts',
    "import { Button } from '../../components/controls/Button';",
    'components/controls/Button',
    'shares the words',
  ],
  [
    'the inbox importing the database',
    'server/inbox/planted.ts',
    "import { tickets } from '../db/tickets';",
    'server/db/tickets',
    'asks its server by HTTP',
  ],
  [
    'anybody importing an entrypoint',
    'utils/i18n/planted.ts',
    "import { tell } from '../../entrypoints/background/tell';",
    'entrypoints/background/tell',
    'facts from the caller',
  ],
  [
    'a package outside its room',
    'utils/drafts/planted.ts',
    "import Dexie from 'dexie';",
    'the package "dexie"',
    'knows a screen',
  ],
  [
    'the polyfill outside its room',
    'utils/storage/planted.ts',
    "import browser from 'webextension-polyfill';",
    'the package "webextension-polyfill"',
    'keeps and finds',
  ],
  [
    'a Node module outside the server',
    'utils/search/planted.ts',
    "import { readFile } from 'node:fs/promises';",
    'the package "node:fs/promises"',
    'pass in the articles',
  ],
];

describe('a planted import', () => {
  test.each(PLANTS)('%s', (_, path, code, named, remedy) => {
    const [found, ...more] = violationsOf({ [path]: `${code}\n` });
    expect(found).toContain(`${path}`);
    expect(found).toContain(`imports ${named}`);
    expect(found).toContain(remedy);
    expect(more).toEqual([]);
  });
});

describe('a way to write an import', () => {
  const target = '../storage/database';
  test.each([
    ['static', `import { database } from '${target}';`],
    ['for its effect', `import '${target}';`],
    ['of a type', `import type { Database } from '${target}';`],
    ['of a type among values', `import { type Database } from '${target}';`],
    ['dynamic', `export const load = () => import('${target}');`],
    ['dynamic in backticks', `export const load = () => import(\`${target}\`);`],
    ['as a type expression', `export type Database = import('${target}').Database;`],
    ['as the type of a module', `export type Module = typeof import('${target}');`],
    ['re-export of all', `export * from '${target}';`],
    ['re-export under a name', `export * as store from '${target}';`],
    ['re-export of one', `export { database } from '${target}';`],
    ['re-export of a type', `export type { Database } from '${target}';`],
    ['by require', `export const store = require('${target}');`],
    ['by import-require', `import store = require('${target}');`],
    ['by augmentation', `declare module '${target}' { interface Database { planted: true } }`],
    ['by reference', `/// <reference path="${target}.ts" />`],
    ['as the address of a program', `new Worker(new URL('${target}.ts', import.meta.url));`],
    ['with a query', `import source from '${target}?raw';`],
    ['with its file ending', `import { database } from '${target}.ts';`],
    ['with the ending of what is built', `import { database } from '${target}.js';`],
    ['through another folder', `import { database } from '../outbox/../storage/database';`],
  ])('is found: %s', (_, code) => {
    const found = violationsOf({ 'utils/tickets/planted.ts': `${code}\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^utils\/tickets\/planted\.ts(?::1)? imports utils\/storage\/database\.ts/);
  });

  test.each([
    ['@/', "import { database } from '@/utils/storage/database';"],
    ['~/', "import { database } from '~/utils/storage/database';"],
    ['#', "import { database } from '#storage';"],
    ['/', "import { database } from '/utils/storage/database';"],
  ])('is found: the alias %s', (_, code) => {
    expect(violationsOf({ 'utils/outbox/planted.ts': code })[0]).toContain('write the relative path');
  });

  test('is found: a name that is computed', () => {
    const code = "export const load = (name: string) => import('../storage/' + name);";
    expect(violationsOf({ 'utils/tickets/planted.ts': code })).toEqual([
      'utils/tickets/planted.ts:1 imports a computed name, which nobody can check: write the name',
    ]);
  });

  test('is found: a glob', () => {
    const code = "export const all = import.meta.glob('../storage/*.ts');";
    expect(violationsOf({ 'utils/tickets/planted.ts': code })[0]).toContain('computed name');
  });

  test('is found: a style sheet and a page that reach into another room', () => {
    const found = violationsOf({
      'components/search/planted.css': "@import '../contact/contact.css';",
      'entrypoints/popup/planted.html': '<script type="module" src="../background/index.ts"></script>',
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('components/search/planted.css:1 imports components/contact/contact.css');
    expect(found[1]).toContain('entrypoints/popup/planted.html:1 imports entrypoints/background/index.ts');
  });
});

describe('what is not an import', () => {
  test.each([
    ['a comment', "// import { database } from '../storage/database';"],
    ['a string', 'export const text = "import { database } from \'../storage/database\'";'],
    ['a package of the same room', "import { unreadOf } from './unread';"],
    ['a type of the protocol', "import type { Ticket } from '../protocol/desk-api';"],
  ])('is let pass: %s', (_, code) => {
    expect(violationsOf({ 'utils/tickets/planted.ts': `${code}\n` })).toEqual([]);
  });
});

describe('what the table does not know', () => {
  test.each([
    'utils/planted/planted.ts',
    'components/planted/planted.tsx',
    'entrypoints/planted.ts',
    'planted/planted.ts',
    'planted.ts',
  ])('is a violation: %s', (path) => {
    const [found] = violationsOf({ [path]: 'export const planted = 1;\n' });
    expect(found).toContain(`${path} stands in no room`);
    expect(found).toContain('docs/architecture.md');
  });

  test('is a violation: a room whose line was taken out', () => {
    const architecture = tree.get('docs/architecture.md') ?? '';
    const without = architecture.replace(/^\| `utils\/storage` .*\n/m, '');
    expect(without).not.toBe(architecture);
    const [found] = findBorderViolations(plant(tree, { 'docs/architecture.md': without }), [
      'utils/storage/database.ts',
    ]);
    expect(found?.message).toContain('stands in no room');
  });

  test('is an error: a drawing without the table', () => {
    expect(() => violationsOf({ 'docs/architecture.md': '# The drawing\n' })).toThrow(
      /No table stands under/,
    );
  });

  test('is a violation: a program that cannot be read', () => {
    expect(violationsOf({ 'utils/tickets/planted.ts': 'export const = ;' })[0]).toContain('cannot be read');
  });
});
