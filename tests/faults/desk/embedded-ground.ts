import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DATABASE_USER } from '../../../server/db/postgres-cluster';
import { readPostmaster } from '../../../server/db/postmaster-file';
import { connect } from '../../../server/db/sql';
import { type Ground, killAll } from './ground';
import { serverProcesses } from './server-processes';

/** The PostgreSQL that the desk brings: it starts, adopts and revives it by itself. */
export async function embeddedGround(): Promise<Ground> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'handrail-faults-'));
  await chmod(dataFolder, 0o755); // run by root, PostgreSQL runs as somebody else, who has to get in
  const folder = path.join(dataFolder, 'postgres');
  return {
    name: 'embedded PostgreSQL',
    settings: { HANDRAIL_DATA: dataFolder },
    dataFolder,
    async connect() {
      const socketFolder = (await readPostmaster(folder))?.socketFolder ?? '';
      return connect(null, {
        path: path.join(socketFolder, '.s.PGSQL.5432'),
        user: DATABASE_USER,
        database: 'postgres',
        max: 2,
        // By another name: the desk leaves a server alone that another desk works with.
        connection: { application_name: 'oracle' },
      });
    },
    processes: () => serverProcesses(folder),
    revive: async () => {},
    async close() {
      killAll(await serverProcesses(folder));
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
