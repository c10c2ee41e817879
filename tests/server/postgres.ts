import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../server/db/embedded';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' PostgreSQL is: an address, or the socket of one started for them. */
    postgres: { url: string } | { socket: string };
  }
}

/** One PostgreSQL for all files: the one of DATABASE_URL, or the desk's own in a temporary folder. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env.DATABASE_URL;
  if (url) {
    project.provide('postgres', { url });
    return undefined;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-tests-'));
  await chmod(folder, 0o755); // run by root, PostgreSQL runs as somebody else, who has to get in
  const database = await openEmbedded(folder, console.log);
  const [row] = await database.sql<{ socket: string }[]>`
    select current_setting('unix_socket_directories') as socket`;
  project.provide('postgres', { socket: `${row?.socket}/.s.PGSQL.5432` });
  return async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
}
