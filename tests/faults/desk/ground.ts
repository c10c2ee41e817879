import type { Sql } from '../../../server/db/sql';

/** A PostgreSQL for a desk to stand on, that can be killed. */
export interface Ground {
  name: string;
  /** For the desk. */
  settings: Record<string, string>;
  dataFolder: string;
  /** Connections beside the desk's. */
  connect(): Promise<Sql>;
  /** Server and children, at the same moment; the server first. */
  processes(): Promise<number[]>;
  /** Starts the server again, where the desk does not. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

/** Kills those of them that are there. */
export const killAll = (pids: number[]): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {} // gone already
  }
};
