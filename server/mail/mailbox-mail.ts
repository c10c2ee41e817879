import { addMail, removeMailsBefore } from '../db/mailbox';
import type { Sql } from '../db/sql';
import type { Mail } from './mail';

const KEEP_MS = 24 * 3_600_000;

/** Letters to the demonstration mailbox: for trying the desk on one's own machine without a mail server. */
export const mailboxMail = (sql: Sql, clock: () => Date): Mail => ({
  demonstration: true,
  async send(letter) {
    const at = clock();
    await addMail(sql, { ...letter, at });
    await removeMailsBefore(sql, new Date(at.getTime() - KEEP_MS));
  },
  async check() {},
  close() {},
});
