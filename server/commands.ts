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
  const open = await openDesk(config);
  try {
    console.log(await command.run(open, words));
  } finally {
    await open.close();
  }
}
