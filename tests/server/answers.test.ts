import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLanguagesCommand, setPhoneCommand } from '../../server/commands/answers';
import type { Command } from '../../server/commands/command';
import { setOrganization } from '../../server/desk/organizations';
import { StartFault } from '../../server/start-fault';
import type { Answer, ReplyAddressCheck } from '../../utils/protocol/answer-api';
import type { DeskInfo, Ticket } from '../../utils/protocol/desk-api';
import { LIMITS } from '../../utils/protocol/limits';
import { NO_LIMITS, newTicket, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
beforeAll(async () => {
  test = await openTestDesk({ config: { limits: NO_LIMITS } });
  ana = await test.requester('ana@example.com');
});
afterAll(() => test.close());

const run = (command: Command, words: string[]) =>
  command.run({ desk: test.desk, close: async () => {} }, words, new AbortController().signal);
const describeDesk = async () => (await test.app.inject({ url: '/v1/desk' })).json<DeskInfo>();
const PHONE = ['Europe/Paris', 'en,fr', 'mon-thu', '09:00-12:00', 'mon-fri', '13:00-17:30'];

const send = (answer?: unknown, who = ana) =>
  who.ask({
    method: 'PUT',
    url: `/v1/tickets/${randomUUID()}`,
    payload: { ...newTicket(), ...(answer === undefined ? {} : { answer }) },
  });

describe('the desk says how it answers', () => {
  it('by mail in the languages of the product and by no calls, until it is told otherwise', async () => {
    expect(await describeDesk()).toMatchObject({
      answers: { email: { languages: ['en', 'fr', 'de', 'es', 'ja'] }, call: null },
      limits: { fileBytes: LIMITS.fileBytes, picturePixels: 40_000_000, filesPerMessage: 5 },
    });
  });

  it('in the languages and hours it was told, at once', async () => {
    expect(await run(setLanguagesCommand, ['en', 'PT-br', 'en'])).toBe(
      'Answers by e-mail are offered in: en, pt-BR.',
    );
    expect(await run(setPhoneCommand, PHONE)).toContain(
      'Hours, Europe/Paris:\n  mon 09:00-12:00\n  mon 13:00',
    );
    const { answers } = await describeDesk();
    expect(answers?.email.languages).toEqual(['en', 'pt-BR']);
    expect(answers?.call).toMatchObject({ languages: ['en', 'fr'], hours: { timeZone: 'Europe/Paris' } });
    expect(answers?.call?.hours.week).toHaveLength(9);
    expect(answers?.call?.hours.week.at(-1)).toEqual({ day: 5, from: '13:00', to: '17:30' });
  });

  it.each<[Command, string[], string]>([
    [setLanguagesCommand, ['en', 'xx'], '"xx" is no language'],
    [setLanguagesCommand, ['english'], '"english" is no language'],
    [setLanguagesCommand, ['en_GB'], '"en_GB" is no language'],
    [setPhoneCommand, ['Paris', 'en', 'mon', '09:00-17:00'], '"Paris" is no time zone'],
    [setPhoneCommand, ['+02:00', 'en', 'mon', '09:00-17:00'], '"+02:00" is no time zone'],
    [setPhoneCommand, ['Europe/Paris', 'en,', 'mon', '09:00-17:00'], '"" is no language'],
    [setPhoneCommand, ['Europe/Paris', 'en', 'mon'], 'Days and hours come in pairs'],
    [setPhoneCommand, ['Europe/Paris', 'en'], 'Days and hours come in pairs'],
    [setPhoneCommand, ['Europe/Paris', 'en', 'fri-mon', '09:00-17:00'], '"fri-mon" are no days'],
    [setPhoneCommand, ['Europe/Paris', 'en', 'someday', '09:00-17:00'], '"someday" are no days'],
    [setPhoneCommand, ['Europe/Paris', 'en', 'mon', '9-17'], '"9-17" are no hours'],
    [setPhoneCommand, ['Europe/Paris', 'en', 'mon', '17:00-09:00'], '"17:00-09:00" are no hours of one day'],
    [
      setPhoneCommand,
      ['Europe/Paris', 'en', 'mon', '09:00-12:00', 'mon', '11:00-13:00'],
      'mon has hours that overlap',
    ],
  ])('and refuses what it does not understand, changing nothing: %#', async (command, words, reason) => {
    const before = await describeDesk();
    await expect(run(command, words)).rejects.toThrow(StartFault);
    await expect(run(command, words)).rejects.toThrow(reason);
    await expect(run(command, words)).rejects.toThrow('Nothing has changed.');
    expect(await describeDesk()).toEqual(before);
  });
});

describe('the answer a requester wants', () => {
  beforeAll(async () => {
    await run(setLanguagesCommand, ['en', 'fr']);
    await run(setPhoneCommand, PHONE);
  });

  it.each<[string, Answer | undefined, Answer]>([
    ['nothing, from an older client', undefined, { channel: 'email', language: 'en' }],
    ['mail', { channel: 'email', language: 'fr' }, { channel: 'email', language: 'fr' }],
    [
      'mail to the account',
      { channel: 'email', language: 'fr', email: 'ANA@example.com' },
      { channel: 'email', language: 'fr' },
    ],
    [
      'a call',
      { channel: 'call', language: 'fr', phone: '+33123456789' },
      { channel: 'call', language: 'fr', phone: '+33123456789' },
    ],
  ])('is %s, and stands on the ticket', async (_what, wish, kept) => {
    const answer = await send(wish);
    expect(answer.statusCode).toBe(201);
    expect(answer.json<Ticket>().answer).toEqual(kept);
  });

  it.each([
    ['a channel there is not', { channel: 'pigeon', language: 'en' }, 'answer.channel', 'not-offered'],
    ['no channel', { language: 'en' }, 'answer.channel', 'required'],
    ['no language', { channel: 'email' }, 'answer.language', 'required'],
    [
      'a language that is not offered',
      { channel: 'email', language: 'ja' },
      'answer.language',
      'not-offered',
    ],
    ['no language at all', { channel: 'email', language: '' }, 'answer.language', 'required'],
    [
      'an address nobody has confirmed',
      { channel: 'email', language: 'en', email: 'ben@example.com' },
      'answer.email',
      'not-offered',
    ],
    ['no address', { channel: 'email', language: 'en', email: 'a@b' }, 'answer.email', 'wrong-format'],
    [
      'an address with a tail',
      { channel: 'email', language: 'en', email: 'a@b.example,c@d.example' },
      'answer.email',
      'wrong-format',
    ],
    [
      'a number for a mail',
      { channel: 'email', language: 'en', phone: '+33123456789' },
      'answer.phone',
      'unknown-field',
    ],
    ['a call without a number', { channel: 'call', language: 'en' }, 'answer.phone', 'required'],
    [
      'a number without its country',
      { channel: 'call', language: 'en', phone: '0123456789' },
      'answer.phone',
      'wrong-format',
    ],
    [
      'words for a number',
      { channel: 'call', language: 'en', phone: '+33 <script>' },
      'answer.phone',
      'wrong-format',
    ],
    [
      'a number without end',
      { channel: 'call', language: 'en', phone: `+${'1'.repeat(16)}` },
      'answer.phone',
      'wrong-format',
    ],
    [
      'a call in a language nobody speaks',
      { channel: 'call', language: 'de', phone: '+33123456789' },
      'answer.language',
      'not-offered',
    ],
    ['a list', [], 'answer', 'wrong-format'],
  ])('%s is refused', async (_what, wish, field, fault) => {
    const answer = await send(wish);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input' });
    expect(answer.json<{ fields: unknown[] }>().fields).toContainEqual({ field, fault });
  });

  it('can be changed by the requester alone, also on their other devices', async () => {
    const { id } = await ana.raise();
    const boss = await test.requester('boss@example.com');
    for (const email of [ana.email, boss.email])
      await setOrganization(test.desk, { email, organization: 'N', administrator: email === boss.email });
    const change = (who: Requester, payload: object) =>
      who.ask({ method: 'PUT', url: `/v1/tickets/${id}/answer`, payload });
    const { cursor } = (await ana.ask({ url: '/v1/changes' })).json<{ cursor: string }>();
    const call = { channel: 'call', language: 'en', phone: '+4915112345678' };
    expect((await change(ana, call)).json<Ticket>().answer).toEqual(call);
    const url = `/v1/changes?cursor=${encodeURIComponent(cursor)}`;
    expect((await ana.ask({ url })).json()).toMatchObject({ tickets: [{ id, answer: call }] });
    expect((await change(boss, call)).statusCode).toBe(404);
    expect((await change(ana, { ...call, language: 'ja' })).statusCode).toBe(400);
    const seen = (await boss.ask({ url: `/v1/tickets/${id}` })).json<Ticket>();
    expect([seen.id, seen.answer]).toEqual([id, undefined]);
  });

  it('of a call is no longer taken when the team stops calling, and stays where it is', async () => {
    const wish: Answer = { channel: 'call', language: 'en', phone: '+33123456789' };
    const { id } = (await send(wish)).json<Ticket>();
    await run(setPhoneCommand, ['off']);
    expect((await send(wish)).json()).toMatchObject({
      fields: [{ field: 'answer.channel', fault: 'not-offered' }],
    });
    expect((await ana.ask({ url: `/v1/tickets/${id}` })).json<Ticket>().answer).toEqual(wish);
    await run(setPhoneCommand, PHONE);
  });
});

describe('another address for answers', () => {
  const ask = (email: string, who = ana) =>
    who.ask({ method: 'POST', url: '/v1/reply-addresses', payload: { email, locale: 'en' } });
  const prove = (id: string, code: string, who = ana) =>
    who.ask({ method: 'POST', url: `/v1/reply-addresses/${id}/proof`, payload: { code } });
  const list = async (who = ana) =>
    (await who.ask({ url: '/v1/reply-addresses' })).json<{ items: unknown[] }>().items;
  const begin = async (email: string) => {
    test.pass(1);
    const asked = await ask(email);
    expect(asked.statusCode).toBe(201);
    return { id: asked.json<ReplyAddressCheck>().id, code: await test.codeFor(email.toLowerCase()) };
  };
  const other = (code: string) => (code === '000000' ? '000001' : '000000');

  it('counts once its code has come back, and then for tickets', async () => {
    const email = 'Ana@Work.example';
    const { id, code } = await begin(email);
    expect((await send({ channel: 'email', language: 'en', email })).statusCode).toBe(400);
    expect((await prove(id, code)).json()).toEqual({ email: 'ana@work.example', account: false });
    expect(await list()).toEqual([
      { email: 'ana@example.com', account: true },
      { email: 'ana@work.example', account: false },
    ]);
    const ticket = (await send({ channel: 'email', language: 'en', email })).json<Ticket>();
    expect(ticket.answer).toEqual({ channel: 'email', language: 'en', email: 'ana@work.example' });
    expect((await prove(id, code)).json()).toMatchObject({ code: 'expired-code' });
  });

  it('belongs to whoever proved it: nobody else can use it or its code', async () => {
    const ben = await test.requester();
    const { id, code } = await begin('ana@third.example');
    expect((await prove(id, code, ben)).statusCode).toBe(404);
    await prove(id, code);
    expect(
      (await send({ channel: 'email', language: 'en', email: 'ana@third.example' }, ben)).statusCode,
    ).toBe(400);
    expect(await list(ben)).toEqual([{ email: ben.email, account: true }]);
  });

  it('is not proven by guessing: five tries, then another code is needed', async () => {
    const { id, code } = await begin('ana@fourth.example');
    for (const triesLeft of [4, 3, 2, 1])
      expect((await prove(id, other(code))).json()).toMatchObject({ code: 'wrong-code', triesLeft });
    expect((await prove(id, other(code))).json()).toMatchObject({ code: 'too-many-tries' });
    expect((await prove(id, code)).json()).toMatchObject({ code: 'too-many-tries' });
  });

  it('has ten minutes for it', async () => {
    const { id, code } = await begin('ana@fifth.example');
    test.pass(600_001);
    expect((await prove(id, code)).json()).toMatchObject({ code: 'expired-code' });
  });

  it('that is the one of the account is simply that', async () => {
    const { id, code } = await begin(ana.email);
    expect((await prove(id, code)).json()).toEqual({ email: ana.email, account: true });
    expect((await list()).filter((item) => (item as { email: string }).email === ana.email)).toHaveLength(1);
  });

  it('is one of eleven at most', async () => {
    const eve = await test.requester();
    for (let number = 0; number < 10; number++)
      await test.desk.sql`insert into reply_address values (${eve.id}, ${`e${number}@example.com`}, now())`;
    expect((await ask('e10@example.com', eve)).statusCode).toBe(403);
    expect((await ask('e9@example.com', eve)).statusCode).toBe(201);
  });

  it.each(['no-address', 'a@b.example\nBcc: c@d.example', 'a b@c.example'])(
    '%j is refused',
    async (email) => {
      expect((await ask(email)).statusCode).toBe(400);
    },
  );
});

describe('how long answers usually take', () => {
  it('is the median of the last 90 days, and is not said of fewer than twenty', async () => {
    const quiet = await openTestDesk({ config: { limits: NO_LIMITS } });
    const usual = async () =>
      (await quiet.app.inject({ url: '/v1/desk' })).json<DeskInfo>().usualAnswerMinutes;
    const ben = await quiet.requester();
    const maya = await quiet.agent();
    const answered = async (minutes: number) => {
      const { id } = await ben.raise();
      quiet.pass(minutes * 60_000);
      await maya.reply(id, 'Hello');
      quiet.pass(minutes * 60_000);
      await maya.reply(id, 'Hello again');
    };
    for (let count = 0; count < 19; count++) await answered(count < 10 ? 10 : 240);
    expect(await usual()).toBeUndefined();
    await answered(240);
    expect(await usual()).toBe(125);
    quiet.pass(91 * 86_400_000);
    expect(await usual()).toBeUndefined();
    await quiet.close();
  });
});
