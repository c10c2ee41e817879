import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_PERMISSIONS, OPTIONAL_PERMISSIONS, PERMISSIONS } from '../../utils/browser/permissions';
import { readTable } from './markdown-table';

/**
 * The manifest is the promise made at installation, so it is compared whole with a golden file: a change is meant,
 * seen in review, and copied there by hand. The version is the package's.
 */
describe.each(['chrome', 'edge', 'firefox'] as const)('the extension built for %s', (browser) => {
  let folder = '';
  let manifest: Record<string, unknown> = {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-build-'));
    build(browser, folder);
    manifest = readJson(join(folder, `${browser}-mv3/manifest.json`));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has the golden manifest', () => {
    const { version, ...rest } = manifest;
    expect(rest).toEqual(readJson(`tests/house/manifest.${browser}.json`));
    expect(version).toBe(readJson('package.json').version);
  });

  test('asks for the permissions of the list, and for no other', () => {
    const wanted = PERMISSIONS.filter(({ browsers }) => (browsers as readonly string[]).includes(browser));
    expect(manifest.permissions).toEqual(wanted.map(({ name }) => name));
    expect(manifest.host_permissions).toEqual(HOST_PERMISSIONS.map(({ name }) => name));
    expect(manifest.optional_permissions).toEqual(OPTIONAL_PERMISSIONS.map(({ name }) => name));
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  test('offers web pages no file and no connection', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    const connectable = manifest.externally_connectable as object | undefined;
    // Chrome lets every other extension connect when this is left out; Firefox lets nobody and does not know the key.
    expect(connectable).toEqual(browser === 'firefox' ? undefined : { ids: [] });
  });

  test('runs no program from elsewhere', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-');
  });
});

test('docs/permissions.md tells every permission with its reason and its browsers, and no other', () => {
  const markdown = readFileSync('docs/permissions.md', 'utf8');
  const toldIn = (heading: string) =>
    readTable(markdown, heading).map(([name, reason, browsers]) => ({
      name: name?.words[0],
      reason: reason?.text,
      browsers: browsers?.text.toLowerCase().split(', '),
    }));
  const everywhere = ['chrome', 'edge', 'firefox'];
  const hosts = HOST_PERMISSIONS.map((one) => ({ ...one, browsers: everywhere }));
  expect(toldIn('What the manifest asks for')).toEqual([...PERMISSIONS, ...hosts]);
  expect(toldIn('What is asked for later')).toEqual(OPTIONAL_PERMISSIONS);
});

const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));

/** A production build into a folder of its own; in a Node of its own, because the test runner's is not in production. */
function build(browser: string, outDir: string): void {
  const config = JSON.stringify({ browser, manifestVersion: 3, mode: 'production', outDir });
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `import { build } from 'wxt'; await build(${config});`],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
}
