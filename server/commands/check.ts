import { isWhole } from '../back-up/back-up';
import { keptFiles } from '../db/kept-files';
import { letterCounts } from '../db/letters';
import { shippedMigrations } from '../db/migrate';
import type { Desk } from '../desk/desk';
import { StartFault } from '../start-fault';
import type { Command } from './command';

/** What one part of the desk looks like. */
interface Finding {
  fine: boolean;
  part: string;
  says: string;
}

const MOST_NAMED = 20;

export const checkCommand: Command = {
  words: '',
  does: 'looks at database, migrations, files and mail server',
  count: [0, 0],
  async run({ desk }) {
    const findings = [
      await checkDatabase(desk),
      await checkMigrations(desk),
      ...(await checkFiles(desk)),
      await checkMail(desk),
      await checkLetters(desk),
    ];
    const lines = findings.map(
      ({ fine, part, says }) => `${fine ? 'fine ' : 'WRONG'}  ${part.padEnd(12)}${says}`,
    );
    if (findings.some(({ fine }) => !fine)) throw new StartFault(lines.join('\n'));
    return lines.join('\n');
  },
};

async function checkDatabase({ sql, config }: Desk): Promise<Finding> {
  const start = performance.now();
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  const took = Math.ceil(performance.now() - start);
  const whose = config.databaseUrl === null ? 'the desk’s own' : 'at DATABASE_URL';
  return {
    fine: true,
    part: 'database',
    says: `PostgreSQL ${row?.version}, ${whose}, answers in ${took} ms`,
  };
}

async function checkMigrations({ sql }: Desk): Promise<Finding> {
  const shipped = (await shippedMigrations()).map(({ name }) => name);
  const ran = (await sql<{ name: string }[]>`select name from migration order by version`).map(
    ({ name }) => name,
  );
  const fine = shipped.join() === ran.join();
  const says = fine
    ? `${ran.length}, up to ${ran.at(-1)}`
    : `${ran.join(', ')} ran; this version has ${shipped.join(', ')}`;
  return { fine, part: 'migrations', says };
}

async function checkFiles(desk: Desk): Promise<Finding[]> {
  const known = new Set<string>();
  const broken: string[] = [];
  for await (const kept of keptFiles(desk.sql)) {
    known.add(kept.path);
    if (!(await isWhole(desk, kept))) broken.push(`${kept.what} ${kept.path}`);
  }
  const strange: string[] = [];
  for await (const place of desk.files.places()) if (!known.has(place)) strange.push(place);
  return [
    {
      fine: broken.length === 0,
      part: 'files',
      says: broken.length === 0 ? `${known.size}, all whole` : `missing or damaged: ${named(broken)}`,
    },
    {
      fine: strange.length === 0,
      part: 'strangers',
      says:
        strange.length === 0 ? 'no file without an owner' : `files that nothing refers to: ${named(strange)}`,
    },
  ];
}

const named = (list: string[]): string =>
  list.slice(0, MOST_NAMED).join(', ') +
  (list.length > MOST_NAMED ? ` and ${list.length - MOST_NAMED} more` : '');

/** Letters that wait are no fault of the desk, and those given up are told to the team where they belong. */
async function checkLetters({ sql }: Desk): Promise<Finding> {
  const { waiting, givenUp } = await letterCounts(sql);
  const says = `${waiting} waiting to be sent, ${givenUp} given up after three days`;
  return { fine: true, part: 'letters', says };
}

async function checkMail({ mail }: Desk): Promise<Finding> {
  if (mail.demonstration)
    return { fine: true, part: 'mail', says: 'no mail server is set; letters stay in the mailbox page' };
  try {
    await mail.check();
    return { fine: true, part: 'mail', says: 'the mail server answers' };
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const reason = [code, responseCode].filter(Boolean).join(' ') || 'unknown reason';
    return {
      fine: false,
      part: 'mail',
      says: `the mail server at HANDRAIL_SMTP_URL cannot be used (${reason})`,
    };
  }
}
