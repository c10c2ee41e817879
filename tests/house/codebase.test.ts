import { describe, expect, test } from 'vitest';
import { findNameViolations } from './names';
import { plant, printViolation, readTree } from './source-tree';

const tree = readTree(process.cwd());

test('every name in the house says what it is, and no file is too long to read', () => {
  expect(findNameViolations(tree).map(printViolation)).toEqual([]);
});

describe('a planted name is found:', () => {
  const violationsOf = (files: Record<string, string>) =>
    findNameViolations(plant(new Map(), files)).map(printViolation);
  const code = 'export const planted = 1;\n';

  test.each([
    ['a loose file in utils', 'utils/planted.ts', 'lies loose in utils/'],
    ['a loose style sheet in components', 'components/planted.css', 'lies loose in components/'],
    ['a drawer of utils', 'utils/tickets/utils.ts', 'is called "utils"'],
    ['a drawer of helpers', 'server/desk/helpers.ts', 'is called "helpers"'],
    ['a drawer with a label', 'utils/search/string-utils.ts', 'is called "string-utils"'],
    ['a drawer of types', 'utils/tickets/types.d.ts', 'is called "types"'],
    ['a folder that is a drawer', 'components/common/Button.tsx', 'is called "common"'],
    ['a folder that is a drawer', 'server/shared/clock.ts', 'is called "shared"'],
  ])('%s (%s)', (_, path, message) => {
    expect(violationsOf({ [path]: code })).toEqual([expect.stringContaining(`${path} ${message}`)]);
  });

  test.each([
    ['of all', "export * from './a';\nexport * from './b';\n"],
    ['of some', "export { a } from './a';\nexport type { B } from './b';\n"],
    ['with an import', "import './a';\nexport { b } from './b';\n"],
  ])('a barrel %s', (_, barrel) => {
    expect(violationsOf({ 'utils/tickets/index.ts': barrel })).toEqual([
      'utils/tickets/index.ts is a barrel, it only passes on: import from the file that has the thing',
    ]);
  });

  test('a file of more than 300 lines of code, comments and empty lines not counted', () => {
    const comments = '/**\n * Says why.\n */\n\n'.repeat(100);
    expect(violationsOf({ 'utils/tickets/long.ts': comments + code.repeat(300) })).toEqual([]);
    expect(violationsOf({ 'utils/tickets/long.ts': comments + code.repeat(301) })).toEqual([
      expect.stringContaining('utils/tickets/long.ts has 301 lines of code'),
    ]);
  });

  test('none in good names', () => {
    const files = { 'utils/tickets/unread.ts': code, 'components/controls/Button.tsx': code };
    expect(violationsOf({ ...files, 'server/index.ts': "import { a } from './a';\na();\n" })).toEqual([]);
  });
});
