import { delimiter, join } from 'node:path';
import { isExecutable } from './find-chromium.mjs';

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

const USUAL_PLACES = [
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox that the stories run in, or null when there is none. `FIREFOX_PATH` decides alone when it is set. */
export function findFirefox(env = process.env) {
  if (env.FIREFOX_PATH) return isExecutable(env.FIREFOX_PATH) ? env.FIREFOX_PATH : null;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...USUAL_PLACES].find(isExecutable) ?? null;
}
