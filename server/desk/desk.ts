import type { Config } from '../config';
import type { Sql } from '../db/sql';
import type { FileStore } from '../files/file-store';
import type { Mail } from '../mail/mail';

/** What the rules of the desk work with; tests hand in their own clock, mail and limits. */
export interface Desk {
  sql: Sql;
  files: FileStore;
  mail: Mail;
  clock: () => Date;
  config: Config;
}
