import { randomUUID } from 'node:crypto';
import type { Query } from './sql';

export interface MailboxMail {
  to: string;
  subject: string;
  text: string;
  at: Date;
}

export async function addMail(query: Query, { to, subject, text, at }: MailboxMail): Promise<void> {
  await query`
    insert into mailbox_mail (id, recipient, subject, body, created_at)
    values (${randomUUID()}, ${to}, ${subject}, ${text}, ${at})`;
}

/** The latest 100, newest first. */
export async function latestMails(query: Query): Promise<MailboxMail[]> {
  return query<MailboxMail[]>`
    select recipient as to, subject, body as text, created_at as at from mailbox_mail
    order by created_at desc, id desc limit 100`;
}

export async function removeMailsBefore(query: Query, at: Date): Promise<void> {
  await query`delete from mailbox_mail where created_at < ${at}`;
}
