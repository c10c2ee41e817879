import { addAgent } from '../db/agents';
import { knownAddress } from '../desk/email-address';
import { setOrganization } from '../desk/organizations';
import { Refusal } from '../desk/refusal';
import { StartFault } from '../start-fault';
import type { Command } from './command';

const LONGEST_NAME = 100;

export const addAgentCommand: Command = {
  words: '<email> <name>',
  does: 'somebody of the team may sign in to the inbox',
  count: [2, 20],
  async run({ desk }, [email = '', ...name]) {
    const address = addressOf(email);
    const added = await addAgent(desk.sql, { email: address, name: nameOf(name), at: desk.clock() });
    if (!added) throw new StartFault(`${address} is an agent already. Nothing has changed.`);
    return `${address} can now sign in to the inbox.`;
  },
};

export const addAdministratorCommand: Command = {
  words: '<email> <organization>',
  does: 'a requester sees every ticket of their organization',
  count: [2, 20],
  async run({ desk }, [email = '', ...words]) {
    const organization = nameOf(words);
    const address = addressOf(email);
    await setOrganization(desk, { email: address, organization, administrator: true });
    return `${address} now sees every ticket of ${organization}.`;
  },
};

export const setOrganizationCommand: Command = {
  words: '<email> <organization> [administrator]',
  does: 'a requester belongs to an organization',
  count: [2, 3],
  async run({ desk }, [email = '', organization = '', role]) {
    if (role !== undefined && role !== 'administrator')
      throw new StartFault(
        `"${role}" is not a role; the only one is administrator. Put a name of several words in quotes.`,
      );
    const address = addressOf(email);
    await setOrganization(desk, {
      email: address,
      organization: nameOf([organization]),
      administrator: role === 'administrator',
    });
    return `${email} now belongs to ${organization}.`;
  },
};

function nameOf(words: string[]): string {
  const name = words.join(' ').replace(/\s+/g, ' ').trim();
  if (name === '') throw new StartFault('The name is empty. Nothing has changed.');
  if (name.length > LONGEST_NAME)
    throw new StartFault(
      `The name has ${name.length} characters; ${LONGEST_NAME} are the most. Nothing has changed.`,
    );
  return name;
}

function addressOf(email: string): string {
  try {
    return knownAddress(email);
  } catch (error) {
    if (error instanceof Refusal) throw new StartFault(`"${email}" is not an e-mail address.`);
    throw error;
  }
}
