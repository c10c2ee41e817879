import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { runProgram } from './programs.mjs';

/** What a person has to do before the tests can run; ends the run with its message and nothing else. */
export class Missing extends Error {}

/** The oldest Node that everything here runs on. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Missing(`Node ${version} is too old: install Node 20.19 or newer (https://nodejs.org).`);
}

/**
 * Installs the dependencies when what stands in node_modules is not what the lockfile says. What npm has kept of an earlier
 * time is not asked for again, so with a warm cache no network is needed.
 * @param again the command to be repeated when it fails
 */
export async function installDependencies({ again = 'npm test', say = console.log, run = runProgram } = {}) {
  if (isInstalled()) return;
  say('Installing the dependencies of package-lock.json');
  // No install script runs, on any version of npm: nothing here depends on one. The tools are among the dev dependencies.
  const wanted = ['ci', '--ignore-scripts', '--include=dev', '--prefer-offline'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run([...wanted, ...quiet], { command: 'npm' });
  if (code === 0) return say('Installed');
  throw new Missing(
    `npm ci failed: its words stand above. It needs the network, or a cache that has everything. Then run ${again} again.`,
  );
}

/** True when every package of the lockfile stands in node_modules in its version; npm keeps the list of what it put there. */
export function isInstalled(folder = '.') {
  const kept = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const standing = packagesOf(kept);
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional }]) => {
    if (path === '' || link) return true;
    // Packages for other systems are in the lockfile and are not put here.
    const mayMiss = (optional || devOptional) && !(path in standing);
    return mayMiss || standing[path]?.version === version;
  });
}

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

const BY_HAND = `No Chromium, Chrome or Edge was found. Install one of them and run npm test again:
  Debian             sudo apt-get install chromium
  Ubuntu             npx playwright install --with-deps chromium
  Fedora             sudo dnf install chromium
  Arch               sudo pacman -S chromium
  macOS              brew install --cask chromium
  any other system   npx playwright install chromium
A browser in an unusual place: CHROME_PATH=/path/to/chromium npm test`;

/** Finds the browser for the end-to-end tests, or installs Chromium where the system's package manager can do it. */
export async function installChromium() {
  if (await hasChromium()) return;
  if (process.env.CHROME_PATH)
    throw new Missing(`CHROME_PATH names ${process.env.CHROME_PATH}, and no browser answers there.`);
  if (process.getuid?.() !== 0 || !isDebianLike()) throw new Missing(BY_HAND);
  console.log('Installing Chromium with apt-get');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram(['update'], { command: 'apt-get', env });
  const wanted = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  await runProgram(wanted, { command: 'apt-get', env });
  if (!(await hasChromium())) throw new Missing(BY_HAND);
}

function isDebianLike() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(system);
}

/** Asked for its version, not only looked for: Ubuntu's package is a door to a snap, which does not open in a container. */
async function hasChromium() {
  const found = findChromium();
  if (!found) return false;
  const { code } = await runProgram(['--version'], { command: found, keepOutput: true, limit: 30 });
  return code === 0;
}
