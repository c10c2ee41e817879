import { setLanguagesCommand, setPhoneCommand } from './commands/answers';
import { backUpCommand, restoreCommand } from './commands/back-up';
import { checkCommand } from './commands/check';
import type { Command } from './commands/command';
import { importCommand } from './commands/import';
import { addAdministratorCommand, addAgentCommand, setOrganizationCommand } from './commands/people';
import type { Config } from './config';
import { openDesk } from './run';
import { StartFault } from './start-fault';

const COMMANDS: Record<string, Command> = {
  'add-agent': addAgentCommand,
  'add-administrator': addAdministratorCommand,
  'set-organization': setOrganizationCommand,
  'set-languages': setLanguagesCommand,
  'set-phone': setPhoneCommand,
  import: importCommand,
  'back-up': backUpCommand,
  restore: restoreCommand,
  check: checkCommand,
};

const usageOf = (name: string, { words }: Command): string => `npm run desk -- ${name} ${words}`.trim();

const helpText = (): string => {
  const lines = Object.entries(COMMANDS).map(
    ([name, command]) => [usageOf(name, command), command.does] as const,
  );
  return [['npm run desk', 'runs the desk'] as const, ...lines]
    .map(([usage, does]) => `${usage}\n    ${does}`)
    .join('\n');
};

/**
 * Runs one command of the desk, on the database of the settings; a running desk may go on meanwhile.
 * @throws StartFault for an unknown command or wrong words
 */
export async function runCommand(config: Config, name: string, words: string[]): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help') return console.log(helpText());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new StartFault(`There is no command "${name}".\n${helpText()}`);
  if (words.includes('--help')) return console.log(`${usageOf(name, command)}\n    ${command.does}`);
  const [fewest, most] = command.count;
  if (words.length < fewest || words.length > most)
    throw new StartFault(`It takes: ${usageOf(name, command)}`);
  // Heard from the beginning: a command that is stopped while it opens the database must not leave it running.
  const told = hearStop();
  const open = await openDesk(config);
  try {
    if (told.aborted) throw new StartFault('Stopped before it began. Nothing has changed.');
    const done = command.run(open, words, told);
    console.log(await (command.stopsItself ? done : Promise.race([done, stopped(told)])));
  } finally {
    await open.close();
  }
}

function hearStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      process.exitCode = 130;
      stop.abort();
    });
  return stop.signal;
}

/** Never ends well: what is in progress is cut off, and its transaction with it. */
const stopped = (told: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    told.addEventListener('abort', () => reject(new StartFault('Stopped.')), { once: true });
  });
