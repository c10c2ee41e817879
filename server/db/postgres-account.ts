import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { StartFault } from '../start-fault';

/** A user of this machine, other than the one who started the desk. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root it therefore runs as whoever owns its data already, or as `nobody`.
 * @returns null when the desk does not run as root: PostgreSQL then runs as the same user
 * @throws StartFault when there is no such user
 */
export async function accountForPostgres(databaseFolder: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(path.join(databaseFolder, 'PG_VERSION')).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] =
    users
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'nobody') ?? [];
  // macOS writes its nobody as -2.
  if (uid !== undefined && gid !== undefined) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  throw new StartFault(
    'PostgreSQL does not run as root, and this machine has no user "nobody" to run it as. ' +
      'Start the desk as an ordinary user, or set DATABASE_URL.',
  );
}

/** True when a program can be started by this account from where it lies. */
export function canRun(program: string, account: Account | null): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** True when this account can walk down to a folder: every folder above it lets it pass. */
export async function canReach(folder: string, { uid, gid }: Account): Promise<boolean> {
  for (let above = path.dirname(folder); ; above = path.dirname(above)) {
    const { mode, uid: owner, gid: group } = await stat(above);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (above === path.dirname(above)) return true;
  }
}
