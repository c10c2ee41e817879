import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from '../test/install.mjs';
import { binaryOf } from '../test/programs.mjs';
import { say } from './say.mjs';

/** What the builds are made from. */
const SOURCES = [
  ...['components', 'entrypoints', 'public', 'server', 'utils'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'],
];

/** The hash of the sources, in the folder that was made from them: whoever builds anew there takes it away. */
const STAMP = '.made-from';

/** The extension that knows the desk at a port; each port has its own, so that none is built twice. */
export const extensionFolder = (port) =>
  join(process.cwd(), '.output', 'demonstration', String(port), 'chrome-mv3');

/** Builds the inbox and the extension, each when the sources have changed since. @throws Missing with the tool's words */
export async function buildWhatChanged(crew, { address, extension }) {
  const hash = hashOf(SOURCES);
  await Promise.all([
    build(crew, hash, { name: 'inbox', folder: '.output/inbox', entry: 'index.html', program: inboxInto }),
    build(crew, hash, {
      name: 'extension',
      folder: extension,
      entry: 'manifest.json',
      program: extensionInto,
      env: { WXT_DESK_ADDRESS: address },
    }),
  ]);
}

/** Beside first, then in its place at once: a desk that runs on the old one never finds half of it. */
async function build(crew, hash, { name, folder, entry, program, env = {} }) {
  if (stampOf(folder) === hash && existsSync(join(folder, entry))) return say(`The ${name} is built already`);
  say(`Building the ${name}`);
  const began = performance.now();
  const aside = `${folder}.${process.pid}`;
  try {
    const options = { keepOutput: true, env: { ...env, NODE_ENV: 'production' } };
    const { code, output } = await crew.run(program(join(aside, 'new')), options);
    const made = ['new', 'new/chrome-mv3']
      .map((below) => join(aside, below))
      .find((place) => existsSync(join(place, entry)));
    if (code !== 0 || !made)
      throw new Missing(`${output.trim()}\n\nThe ${name} could not be built: the reason stands above.`);
    writeFileSync(join(made, STAMP), hash);
    if (existsSync(folder)) renameSync(folder, join(aside, 'old'));
    renameSync(made, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  say(`Built the ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

const inboxInto = (folder) => [
  ...[binaryOf('vite'), 'build', '--config', 'server/inbox/vite.config.ts'],
  ...['--outDir', join(process.cwd(), folder), '--emptyOutDir'],
];

const extensionInto = (folder) => [join(import.meta.dirname, 'build-extension.mjs'), folder];

function stampOf(folder) {
  try {
    return readFileSync(join(folder, STAMP), 'utf8');
  } catch {
    return null;
  }
}

/** One hash over names and bytes of files and folders. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).sort())
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
