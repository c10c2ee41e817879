import type { Config } from '../config';
import type { Sql } from '../db/sql';
import type { FileStore } from '../files/file-store';
import type { Mail } from '../mail/mail';
import type { Post } from './post';

/** What the rules of the desk work with; tests hand in their own clock, mail and limits. */
export interface Desk {
  sql: Sql;
  files: FileStore;
  mail: Mail;
  /** Where letters wait that have to reach people whatever the mail server does. */
  post: Post;
  clock: () => Date;
  config: Config;
}
