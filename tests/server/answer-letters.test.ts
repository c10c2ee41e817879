import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../server/commands/check';
import { takeDueLetter } from '../../server/db/letters';
import { sweep } from '../../server/desk/sweep';
import { smtpMail } from '../../server/mail/smtp-mail';
import type { Ticket } from '../../utils/protocol/desk-api';
import { run } from './full-desk';
import {
  type AgentBrowser,
  newTicket,
  openTestDesk,
  type Requester,
  type TestDesk,
  threadOf,
} from './test-desk';
import { openSmtpServer, type TestSmtp } from './test-smtp';

let smtp: TestSmtp;
let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
beforeAll(async () => {
  smtp = await openSmtpServer();
  test = await openTestDesk({
    mail: () => smtpMail({ url: smtp.url, from: 'Ledgerly <desk@ledgerly.example>' }),
  });
  test.codeFor = async (email) =>
    /Subject: (\d{6})/.exec(smtp.mails.findLast(({ to }) => to.includes(email))?.text ?? '')?.[1] ?? '';
  ana = await test.requester('ana@example.com');
  maya = await test.agent();
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});
beforeEach(() => {
  smtp.mails.length = 0;
  smtp.refuse = false;
});

const letters = async () => {
  await test.desk.post.settled();
  return smtp.mails;
};
const stateOf = async (commentId: string) =>
  (await test.desk.sql<{ state: string }[]>`select state from letter where comment_id = ${commentId}`)[0]
    ?.state;

describe('an answer of the team', () => {
  it('is mailed to the requester, once, and says what it answers', async () => {
    const ticket = await ana.raise({
      summary: 'Der Betrag\r\nBcc: eve@example.com ist falsch',
      locale: 'de',
    });
    const body = 'Bitte laden Sie die Seite neu.\n.\nFrom here on it is fine.';
    await maya.reply(ticket.id, body);
    const [mail, ...more] = await letters();
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(['ana@example.com']);
    const text = mail?.text ?? '';
    const head = text.slice(0, text.indexOf('\r\n\r\n'));
    expect(head).toContain('From: Ledgerly <desk@ledgerly.example>');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toContain('X-Auto-Response-Suppress: All');
    expect(head).toMatch(/^List-ID: <tickets\.ledgerly\.example>\r$/im);
    expect(head).toContain(`In-Reply-To: <${ticket.id}@ledgerly.example>`);
    expect(head).not.toMatch(/^Bcc:/m);
    expect(text).toContain('Bitte laden Sie die Seite neu.');
    expect(text).toContain(`Ticket ${ticket.number}`);
    expect(text).not.toContain(ana.token);
  });

  it('has a subject in one line that reads as it looks', async () => {
    const { id } = await ana.raise({ summary: 'One\r\nBcc: eve@example.com\u2028two\u202ethree\u0007' });
    const commentId = await maya.reply(id, 'Hello');
    const [letter] = await test.desk.sql<{ subject: string }[]>`
      select subject from letter where comment_id = ${commentId}`;
    expect(letter?.subject).toMatch(/^Re: One Bcc: eve@example\.com two three \(ticket \d+\)$/);
    await letters();
  });

  it('goes to the confirmed address of the ticket', async () => {
    await test.desk.sql`insert into reply_address values (${ana.id}, 'ana@work.example', now())`;
    const { id } = await ana.raise({
      answer: { channel: 'email', language: 'en', email: 'ana@work.example' },
    });
    await maya.reply(id, 'Hello');
    expect((await letters()).map(({ to }) => to)).toEqual([['ana@work.example']]);
  });

  it('is not mailed to somebody who wants to be called', async () => {
    await test.desk.sql`update desk set answer_offer = ${test.desk.sql.json({
      email: { languages: ['en'] },
      call: { languages: ['en'], hours: { timeZone: 'UTC', week: [] } },
    })}`;
    const { id } = await ana.raise({ answer: { channel: 'call', language: 'en', phone: '+33123456789' } });
    await maya.reply(id, 'I called.');
    expect(await letters()).toEqual([]);
    expect(await threadOf(ana, id)).toHaveLength(2);
  });

  it('is not mailed when the requester writes, or when only the status changes', async () => {
    const { id } = await ana.raise(newTicket());
    await maya.ask({ method: 'PUT', url: `/inbox/api/tickets/${id}/status`, payload: { status: 'solved' } });
    expect(await letters()).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  it('costs no comment: the letter waits, is tried again, and arrives once', async () => {
    const { id } = await ana.raise();
    smtp.refuse = true;
    const commentId = await maya.reply(id, 'Hello');
    await letters();
    expect(await threadOf(ana, id)).toHaveLength(2);
    expect(await stateOf(commentId)).toBe('waiting');
    expect(await run(test, checkCommand, [])).toContain('letters     1 waiting to be sent, 0 given up');
    const thread = await maya.ask({ url: `/inbox/api/tickets/${id}` });
    expect(thread.json()).toMatchObject({ unsent: [{ commentId, recipient: ana.email, state: 'waiting' }] });
    smtp.refuse = false;
    test.desk.post.wake();
    expect(await letters()).toEqual([]);
    test.pass(73_000);
    test.desk.post.wake();
    const [mail, ...more] = await letters();
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`Message-ID: <${commentId}@ledgerly.example>`);
    expect(await stateOf(commentId)).toBe('sent');
    expect((await maya.ask({ url: `/inbox/api/tickets/${id}` })).json()).toMatchObject({ unsent: [] });
  });

  it('is not what a letter in hand tells of', async () => {
    const { id } = await ana.raise();
    smtp.refuse = true;
    const commentId = await maya.reply(id, 'Hello');
    await letters();
    await test.desk
      .sql`update letter set attempts = 0, next_attempt = ${test.desk.clock()} where comment_id = ${commentId}`;
    const [at, again] = [test.desk.clock(), new Date(test.desk.clock().getTime() + 60_000)];
    expect(await takeDueLetter(test.desk.sql, { at, again })).toMatchObject({ commentId, attempts: 1 });
    const thread = await maya.ask({ url: `/inbox/api/tickets/${id}` });
    expect(thread.json()).toMatchObject({ unsent: [] });
  });

  it('for three days is given up, and the team sees it', async () => {
    const { id } = await ana.raise();
    smtp.refuse = true;
    const commentId = await maya.reply(id, 'Hello');
    for (let hour = 0; hour < 75; hour++) {
      await letters();
      test.pass(3_700_000);
      test.desk.post.wake();
    }
    await letters();
    expect(await stateOf(commentId)).toBe('given-up');
    smtp.refuse = false;
    maya = await test.agent();
    const thread = await maya.ask({ url: `/inbox/api/tickets/${id}` });
    expect(thread.json()).toMatchObject({ unsent: [{ commentId, state: 'given-up' }] });
  });
});

it('two desks on one database send a letter once', async () => {
  const { id } = await ana.raise();
  const { openPost } = await import('../../server/desk/post');
  const second = openPost(test.desk);
  await maya.reply(id, 'Hello');
  for (let time = 0; time < 5; time++) {
    second.wake();
    test.desk.post.wake();
  }
  await Promise.all([second.settled(), test.desk.post.settled()]);
  expect(smtp.mails).toHaveLength(1);
  await second.close();
});

it('a letter that was sent is forgotten a day later, the comment is not', async () => {
  const { id } = await ana.raise();
  const commentId = await maya.reply(id, 'Hello');
  await letters();
  test.pass(86_400_001);
  await sweep(test.desk);
  expect(await stateOf(commentId)).toBeUndefined();
  expect((await ana.ask({ url: `/v1/tickets/${id}` })).json<Ticket>().comments).toBe(2);
});
