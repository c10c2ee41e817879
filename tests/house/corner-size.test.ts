import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';

/** Script and styles, as the browser reads them on every page of the world. */
const MOST_BYTES = 6144;

const BROWSERS = ['chrome', 'firefox'] as const;

describe.each(BROWSERS)('the corner as built for %s', (browser) => {
  let folder: string;
  let bytes: Buffer;

  // The real production build of the one entrypoint, somewhere of its own: an old file can never pass for it.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corner-'));
    await build({
      browser,
      manifestVersion: 3,
      mode: 'production',
      outDir: folder,
      filterEntrypoints: ['help-button'],
      logger: quiet,
    });
    bytes = await readFile(join(folder, `${browser}-mv3`, 'help-button.js'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(`weighs at most ${MOST_BYTES} bytes with its styles`, () => {
    console.log(`help-button.js for ${browser}: ${bytes.length} of ${MOST_BYTES} bytes`);
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('is whole: styles, sign and call are in it', () => {
    const code = bytes.toString();
    for (const part of [':host{all:initial!important', 'M5.75 3.25v17.5', 'openPanel', 'attachShadow'])
      expect(code).toContain(part);
  });

  it('has nowhere to type, nothing to fetch, and no word with the page', () => {
    const code = bytes.toString();
    for (const part of [
      'textarea',
      'contenteditable',
      'fetch(',
      'XMLHttpRequest',
      'postMessage',
      'innerHTML',
    ])
      expect(code).not.toContain(part);
    expect(code).not.toMatch(/\binput\b/);
  });
});

const silent = () => {};
const quiet = {
  debug: silent,
  log: silent,
  info: silent,
  warn: silent,
  success: silent,
  error: console.error,
  fatal: console.error,
  level: 0,
};
