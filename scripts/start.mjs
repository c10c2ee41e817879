/**
 * `npm start`: from a fresh clone to a first ticket. Installs, builds, starts the desk with its demonstration, and opens a
 * browser with the extension in it; Ctrl-C stops it all. Plain JavaScript on Node alone: it runs before anything is installed.
 */
import { join, resolve } from 'node:path';
import { openBrowser } from './start/browser.mjs';
import { buildWhatChanged, extensionFolder } from './start/builds.mjs';
import { Crew } from './start/crew.mjs';
import { startDesk } from './start/desk.mjs';
import { checkMachine, readArguments } from './start/machine.mjs';
import { choosePort, rememberPort } from './start/port.mjs';
import { npmAbove } from './start/processes.mjs';
import { Already, openRecord } from './start/record.mjs';
import { say } from './start/say.mjs';
import { sayRunning, sayWhatToTry } from './start/words.mjs';
import { installDependencies, Missing } from './test/install.mjs';

const FOLDER = resolve(import.meta.dirname ?? '.', '..');

async function start({ browser: wantsBrowser }, dataFolder, crew) {
  await crew.guard();
  await installDependencies({
    again: 'npm start',
    say,
    run: (program, options) => crew.run(program, options),
  });
  const port = await choosePort(dataFolder);
  const place = { address: `http://127.0.0.1:${port}`, port, dataFolder, extension: extensionFolder(port) };
  await buildWhatChanged(crew, place);
  await startDesk(crew, place);
  rememberPort(dataFolder, port);
  const browser = await openBrowser(crew, place, wantsBrowser);
  crew.record.ready(place.address);
  sayWhatToTry(place, browser);
}

/** Stops once, however often it is told; a terminal that has gone away can no longer be written to. */
function stopWhenTold(crew) {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(crew, signal));
  const npm = npmAbove();
  if (npm) setInterval(() => npm.lives() || void stop(crew, 'npm has gone'), 2000).unref();
}

let told = false;
async function stop(crew, why) {
  if (told) return;
  told = true;
  const finished = crew.record.isReady();
  say(`Stopping what was started (${why})`);
  await crew.stopAll();
  say('Stopped. Nothing is left running, and your data stays.');
  process.exit(finished ? 0 : 130);
}

async function main() {
  checkMachine();
  process.chdir(FOLDER);
  const options = readArguments(process.argv.slice(2));
  const dataFolder = resolve(process.env.HANDRAIL_DATA?.trim() || '.data');
  const crew = new Crew(await openRecord(join(dataFolder, 'start')));
  stopWhenTold(crew);
  try {
    await start(options, dataFolder, crew);
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (told) return;
    await crew.stopAll();
    throw error;
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof Already) sayRunning(error.record);
  else {
    console.error(error instanceof Missing ? `\n${error.message}` : error);
    process.exit(1);
  }
}
