import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildFor } from '../../scripts/package/build';
import { faultsOfExtension, faultsOfSources } from '../../scripts/package/contents';
import { sourceFiles } from '../../scripts/package/read-files';
import { type PackageFile, zipOf } from '../../scripts/package/zip';

const file = (path: string, text = ''): PackageFile => ({ path, bytes: Buffer.from(text) });
const manifest = file('manifest.json', '{}');

describe('a zip', () => {
  const files = [file('b.js', 'b'.repeat(5_000)), file('a/é.json', '{"a":1}'), file('B.css', '')];

  test('holds every file, by name, to the byte', () => {
    expect(unpack(zipOf(files))).toEqual([
      ['B.css', ''],
      ['a/é.json', '{"a":1}'],
      ['b.js', 'b'.repeat(5_000)],
    ]);
  });

  test('is the same, whatever the order, the day and the zone', () => {
    const zip = zipOf(files);
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
    expect(zipOf([...files].reverse()).equals(zip)).toBe(true);
    process.env.TZ = zone;
    expect(zipOf([...files.slice(1), file('b.js', 'c')]).equals(zip)).toBe(false);
  });
});

describe('an extension for a store', () => {
  test.each([
    ['a source map', file('chunks/a.js.map'), 'chunks/a.js.map is a source map'],
    ['the name of one', file('a.js', 'x\n//# sourceMappingURL=a.js.map'), 'a.js names a source map'],
    ['a test', file('tests/a.js'), 'tests/a.js is a test'],
    ['a test by its name', file('a.test.js'), 'a.test.js is a test'],
    ['settings', file('.env'), '.env is a hidden file'],
    ['a source', file('a.tsx'), 'a.tsx is a source'],
    ['a way out', file('../a.js'), '../a.js lies outside'],
    ['this folder', file('a.js', `"${process.cwd()}/utils/a.ts"`), `a.js names a folder of this machine`],
    ['a home', file('a.js', '"/Users/ana/handrail/a.ts"'), 'a.js names a folder of this machine: /Users/ana'],
  ])('with %s is refused', (_, wrong, fault) => {
    expect(faultsOfExtension([manifest, wrong])).toEqual([expect.stringContaining(fault)]);
  });

  test('without a manifest is refused', () => {
    expect(faultsOfExtension([file('a.js')])).toEqual(['there is no manifest.json']);
  });

  test('as it is built now has nothing unwanted in it', () => {
    const files = buildFor('firefox');
    expect(faultsOfExtension(files)).toEqual([]);
    const names = files.map(({ path }) => path);
    expect(names).toEqual(expect.arrayContaining(['background.js', 'help-button.js', 'sidepanel.html']));
  }, 120_000);
});

test('the sources for a review hold what the build needs and its steps, and no settings', () => {
  const files = sourceFiles();
  const names = files.map(({ path }) => path);
  expect(names).toEqual(expect.arrayContaining(['BUILD.md', 'package-lock.json', 'wxt.config.ts']));
  expect(faultsOfSources(files)).toEqual([]);
  expect(faultsOfSources([file('.env.production'), file('node_modules/a/b.js')])).toHaveLength(2);
});

/** Reads a zip by its directory, as a browser does. */
function unpack(zip: Buffer): [string, string][] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const found: [string, string][] = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; at += 46 + zip.readUInt16LE(at + 28)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const bytes = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20)));
    expect(bytes.length).toBe(zip.readUInt32LE(at + 24));
    found.push([name, bytes.toString()]);
  }
  return found;
}
