import type { Config } from './config';
import { addAgent } from './db/agents';
import { knownAddress } from './desk/email-address';
import { setOrganization } from './desk/organizations';
import { Refusal } from './desk/refusal';
import { type OpenDesk, openDesk } from './run';
import { StartFault } from './start-fault';

interface Command {
  usage: string;
  /** Fewest and most words after the command's name. */
  words: [fewest: number, most: number];
  run(open: OpenDesk, words: string[]): Promise<string>;
}

const COMMANDS: Record<string, Command> = {
  'add-agent': {
    usage: 'add-agent <email> <name>             somebody of the team may sign in to the inbox',
    words: [2, 20],
    async run({ desk }, [email = '', ...name]) {
      const address = knownAddress(email);
      const added = await addAgent(desk.sql, {
        email: address,
        name: name.join(' ').trim(),
        at: desk.clock(),
      });
      if (!added) throw new StartFault(`${address} is an agent already. Nothing has changed.`);
      return `${address} can now sign in to the inbox.`;
    },
  },
  'set-organization': {
    usage: 'set-organization <email> <name> [administrator]   administrators see all its tickets',
    words: [2, 3],
    async run({ desk }, [email = '', organization = '', role]) {
      if (role !== undefined && role !== 'administrator')
        throw new StartFault(
          `"${role}" is not a role; the only one is administrator. Put a name of several words in quotes.`,
        );
      await setOrganization(desk, { email, organization, administrator: role === 'administrator' });
      return `${email} now belongs to ${organization}.`;
    },
  },
};

/**
 * Runs one command of the desk, on the database of the settings; a running desk may go on meanwhile.
 * @throws StartFault for an unknown command or wrong words
 */
export async function runCommand(config: Config, name: string, words: string[]): Promise<void> {
  const usage = `npm run desk                     run the desk\n${Object.values(COMMANDS)
    .map((command) => `npm run desk -- ${command.usage}`)
    .join('\n')}`;
  if (name === '--help' || name === 'help') return console.log(usage);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new StartFault(`There is no command "${name}".\n${usage}`);
  const [fewest, most] = command.words;
  if (words.length < fewest || words.length > most)
    throw new StartFault(`It takes: npm run desk -- ${command.usage}`);
  const open = await openDesk(config);
  try {
    console.log(await command.run(open, words));
  } catch (error) {
    throw plainly(error, words[0] ?? '');
  } finally {
    await open.close();
  }
}

const plainly = (error: unknown, email: string): unknown =>
  error instanceof Refusal ? new StartFault(`"${email}" is not an e-mail address.`) : error;
