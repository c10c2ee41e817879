import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/test/find-chromium.mjs';
import { checkNode, isInstalled, Missing } from '../../../scripts/test/install.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-install-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s is new enough', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
  test.each(['18.20.4', '20.18.3'])('%s is too old, and the message says what to install', (version) => {
    expect(() => checkNode(version)).toThrow(Missing);
    expect(() => checkNode(version)).toThrow(/install Node 20\.19 or newer/);
  });
});

describe('the dependencies', () => {
  const lockfile = {
    '': { version: '0.1.0' },
    'node_modules/preact': { version: '11.2.0' },
    'node_modules/@esbuild/win32-x64': { version: '0.27.0', optional: true },
  };
  const standing = { 'node_modules/preact': { version: '11.2.0' } };

  test('are installed when every package stands in its version, those for other systems aside', () => {
    expect(installedWith(standing)).toBe(true);
  });
  test('are not when nothing has been installed', () => {
    expect(installedWith(undefined)).toBe(false);
  });
  test('are not when one is missing', () => {
    expect(installedWith({})).toBe(false);
  });
  test('are not when one stands in another version', () => {
    expect(installedWith({ 'node_modules/preact': { version: '11.1.0' } })).toBe(false);
  });
  test('are not when one for this system stands in another version', () => {
    const other = { 'node_modules/@esbuild/win32-x64': { version: '0.26.0' } };
    expect(installedWith({ ...standing, ...other })).toBe(false);
  });

  function installedWith(packages: object | undefined): boolean {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lockfile }));
    mkdirSync(join(folder, 'node_modules'));
    const kept = join(folder, 'node_modules/.package-lock.json');
    if (packages) writeFileSync(kept, JSON.stringify({ packages }));
    return isInstalled(folder);
  }
});

describe('the browser', () => {
  const put = (name: string, mode: number) => {
    writeFileSync(join(folder, name), '#!/bin/sh\n', { mode });
    return join(folder, name);
  };

  test('is the one that CHROME_PATH names', () => {
    put('chromium', 0o755);
    const named = put('my-browser', 0o755);
    expect(findChromium({ CHROME_PATH: named, PATH: folder })).toBe(named);
  });
  test('is none when nothing stands where CHROME_PATH points, whatever else there is', () => {
    put('chromium', 0o755);
    expect(findChromium({ CHROME_PATH: join(folder, 'nothing'), PATH: folder })).toBeNull();
  });
  test('is Chromium before Chrome, because branded Chrome loads no unpacked extension', () => {
    put('google-chrome', 0o755);
    const chromium = put('chromium', 0o755);
    expect(findChromium({ PATH: folder })).toBe(chromium);
  });
  test('is no file that cannot be run', () => {
    const chromium = put('chromium', 0o644);
    expect(findChromium({ PATH: folder })).not.toBe(chromium);
  });
});
