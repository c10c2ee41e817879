import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowsers } from '../test/find-chromium.mjs';
import { say } from './say.mjs';

/** Not the person's own browser: no questions, no keyring, and no word about an end that was ours. */
const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
  process.platform === 'darwin' ? '--use-mock-keychain' : '--password-store=basic',
];

/** A browser that cannot run has ended by then. */
const SETTLE_MS = 1500;

/**
 * Opens the demonstration page in a browser with the extension, where there is one and a display for it.
 * @returns `{opened: true}`, or why not, in a sentence; never throws for want of a browser
 */
export async function openBrowser(crew, place, wanted) {
  const flags = (process.env.HANDRAIL_BROWSER_FLAGS ?? '').split(' ').filter(Boolean);
  if (!wanted) return { opened: false, why: 'No browser was opened, as you asked.' };
  const seen = flags.some((flag) => flag.startsWith('--headless')) || hasDisplay();
  if (!seen) return { opened: false, why: noDisplay(place) };
  const browser = chooseBrowser();
  if (!browser) return { opened: false, why: NO_BROWSER };
  return launch(crew, place, browser, flags);
}

async function launch(crew, place, browser, flags) {
  const { address, dataFolder, port, extension } = place;
  const profile = join(dataFolder, 'browser', String(port));
  mkdirSync(profile, { recursive: true });
  const load = browser.loads ? [`--load-extension=${extension}`] : [];
  const pages = browser.loads ? [] : [`${browser.scheme}://extensions`];
  // Chromium's sandbox does not work for root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--user-data-dir=${profile}`, ...FLAGS, ...root, ...load, ...flags];
  const child = crew.launch('browser', browser.path, [...args, `${address}/demo/`, ...pages]);
  const early = await Promise.race([child.ended, wait(SETTLE_MS, null)]);
  if (early !== null) {
    crew.forget(child);
    return { opened: false, why: ended(browser, early, child.said()) };
  }
  void child.ended.then(() => crew.stopping || closed(crew, child, address));
  if (!browser.loads)
    return { ...browser, opened: false, why: `${browser.name} is open, but takes no extension by a flag.` };
  say(`${browser.name} shows ${address}/demo/`);
  return { opened: true };
}

function closed(crew, child, address) {
  crew.forget(child);
  say(`The browser was closed; the desk goes on at ${address}. Ctrl-C stops it.`);
}

/** Chromium before a branded Chrome or Edge, which no longer load an extension by a flag. */
function chooseBrowser() {
  const found = findBrowsers().flatMap((path) => identify(path) ?? []);
  return found.find(({ loads }) => loads) ?? found[0] ?? null;
}

/** Asked for its version, not only looked for: some are doors to nothing. */
function identify(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const name = /^(.*?) \d+\./m.exec(stdout ?? '')?.[1]?.trim();
  if (status !== 0 || !name) return null;
  const scheme = /edge/i.test(name) ? 'edge' : 'chrome';
  return { path, name, scheme, loads: /chromium|for testing/i.test(name) };
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const noDisplay = ({ port }) =>
  `There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no browser was opened; all else runs.
  From a machine with a display: ssh -L ${port}:127.0.0.1:${port} <this machine>, and open the addresses below there.
  Or give this one a display: xvfb-run npm start`;

const NO_BROWSER = `No Chromium was found, so no browser was opened; all else runs. To have one opened, install it and start again:
  Debian             sudo apt-get install chromium
  Fedora             sudo dnf install chromium
  Arch               sudo pacman -S chromium
  macOS              brew install --cask chromium
  any other system   npx playwright install chromium
  A browser in an unusual place: CHROME_PATH=/path/to/chromium npm start
`;

const ended = ({ name }, code, said) => `${name} ended at once (${code}); all else runs. Its words:
  ${said.trim().split('\n').slice(-5).join('\n  ') || 'none'}${/sandbox/i.test(said) ? SANDBOX : ''}`;

const SANDBOX = `
  Its sandbox does not work for this user here, as in many containers. If that is no worry on this machine:
  HANDRAIL_BROWSER_FLAGS=--no-sandbox npm start`;
