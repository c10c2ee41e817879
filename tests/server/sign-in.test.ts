import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { challengeOf, newToken } from '../../server/desk/secrets';
import { smtpMail } from '../../server/mail/smtp-mail';
import type { Session, SignIn } from '../../utils/protocol/desk-api';
import { NO_LIMITS, ORIGIN, openTestDesk, type TestDesk } from './test-desk';
import { openSmtpServer, type TestSmtp } from './test-smtp';

let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk();
});
afterAll(() => test.close());

const verifier = newToken();

async function ask(email: string, challenge = challengeOf(verifier)) {
  const payload = { email, challenge, locale: 'en' };
  return test.app.inject({ method: 'POST', url: '/v1/sign-ins', payload });
}

const prove = (id: string, code: string, proof = verifier) =>
  test.app.inject({ method: 'POST', url: `/v1/sign-ins/${id}/token`, payload: { code, verifier: proof } });

const another = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a requester signs in', () => {
  it('with the code from the mail, and is known from then on', async () => {
    const asked = await ask('Ana@Example.com');
    expect(asked.statusCode).toBe(201);
    const { id, expiresAt } = asked.json<SignIn>();
    expect(Date.parse(expiresAt) - test.desk.clock().getTime()).toBe(600_000);
    const answer = await prove(id, await test.codeFor('ana@example.com'));
    expect(answer.statusCode).toBe(200);
    const { token, person } = answer.json<Session>();
    expect(person).toMatchObject({
      email: 'ana@example.com',
      name: 'ana',
      organization: null,
      administrator: false,
    });
    const me = await test.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    expect(me.json()).toEqual(person);
  });

  it('with the same account the second time', async () => {
    const first = await test.requester('twice@example.com');
    const second = await test.requester('twice@example.com');
    expect(second.id).toBe(first.id);
    expect(second.token).not.toBe(first.token);
  });

  it('with an older code too: a new one does not end it', async () => {
    const { id } = (await ask('patient@example.com')).json<SignIn>();
    const older = await test.codeFor('patient@example.com');
    test.pass(1000);
    await ask('patient@example.com');
    expect((await prove(id, older)).statusCode).toBe(200);
  });

  it('and keeps neither code nor token in the database', async () => {
    const { id } = (await ask('canary@example.com')).json<SignIn>();
    const code = await test.codeFor('canary@example.com');
    const { token } = (await prove(id, code)).json<Session>();
    const rows = await test.desk.sql`select * from sign_in where id = ${id}`;
    const sessions = await test.desk.sql`select * from session`;
    const kept = JSON.stringify([rows, sessions.map((row) => Object.values(row).map(String))]);
    expect(kept).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
  });
});

describe('a code is refused', () => {
  it('when it is wrong, with the tries left, and for good after the fifth', async () => {
    const { id } = (await ask('guess@example.com')).json<SignIn>();
    const code = await test.codeFor('guess@example.com');
    for (const triesLeft of [4, 3, 2, 1]) {
      const answer = await prove(id, another(code));
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'wrong-code', triesLeft });
    }
    expect((await prove(id, another(code))).json()).toMatchObject({ code: 'too-many-tries', status: 403 });
    expect((await prove(id, code)).json()).toMatchObject({ code: 'too-many-tries' });
  });

  it('when fifty wrong guesses come at once: five are looked at', async () => {
    const { id } = (await ask('storm@example.com')).json<SignIn>();
    const code = await test.codeFor('storm@example.com');
    const answers = await Promise.all(Array.from({ length: 50 }, () => prove(id, another(code))));
    const codes = answers.map((answer) => answer.json<{ code: string }>().code);
    expect(codes.filter((each) => each === 'wrong-code')).toHaveLength(4);
    expect(codes.filter((each) => each === 'too-many-tries')).toHaveLength(46);
  });

  it('when the verifier is another: that counts as a wrong try', async () => {
    const { id } = (await ask('thief@example.com')).json<SignIn>();
    const answer = await prove(id, await test.codeFor('thief@example.com'), newToken());
    expect(answer.json()).toMatchObject({ code: 'wrong-code', triesLeft: 4 });
  });

  it('when it has been used, even by two at once', async () => {
    const { id } = (await ask('once@example.com')).json<SignIn>();
    const code = await test.codeFor('once@example.com');
    const answers = await Promise.all([prove(id, code), prove(id, code), prove(id, code)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410]);
    expect((await prove(id, code)).json()).toMatchObject({ code: 'expired-code' });
  });

  it('when it is ten minutes old, and not a moment before', async () => {
    const early = (await ask('early@example.com')).json<SignIn>();
    const late = (await ask('late@example.com')).json<SignIn>();
    test.pass(599_999);
    expect((await prove(early.id, await test.codeFor('early@example.com'))).statusCode).toBe(200);
    test.pass(1);
    const answer = await prove(late.id, await test.codeFor('late@example.com'));
    expect(answer.json()).toMatchObject({ code: 'expired-code', status: 410 });
  });

  it('when there is no such sign-in, or it belongs to the inbox', async () => {
    const unknown = await prove('00000000-0000-4000-8000-000000000000', '123456');
    expect(unknown.json()).toMatchObject({ code: 'not-found' });
    await test.agent('both@handrail.example');
    const asked = await test.app.inject({
      method: 'POST',
      url: '/inbox/api/sign-ins',
      headers: { origin: ORIGIN, host: 'desk.test' },
      payload: { email: 'both@handrail.example', locale: 'en' },
    });
    const crossed = await prove(asked.json<SignIn>().id, await test.codeFor('both@handrail.example'));
    expect(crossed.json()).toMatchObject({ code: 'not-found' });
  });
});

describe('an address is refused', () => {
  it.each([
    ['', 'required'],
    ['ana', 'wrong-format'],
    ['a@b', 'wrong-format'],
    ['a b@example.com', 'wrong-format'],
    ['a@b@example.com', 'wrong-format'],
    ['<a>@example.com', 'wrong-format'],
    ['a,b@example.com', 'wrong-format'],
    ['a@example.com\r\nBcc: b@example.com', 'wrong-format'],
    ['a\u202eb@example.com', 'wrong-format'],
    [`${'a'.repeat(250)}@example.com`, 'too-long'],
  ])('%j: %s', async (email, fault) => {
    const answer = await ask(email);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', fields: [{ field: 'email', fault }] });
  });

  it('but not one with letters of other scripts', async () => {
    expect((await ask('søren@bücher.example')).statusCode).toBe(201);
  });
});

describe('limits', () => {
  it('five mails to one address in an hour, then 429 with the time to wait', async () => {
    for (let mail = 1; mail <= 5; mail++) expect((await ask('many@example.com')).statusCode).toBe(201);
    test.pass(60_000);
    const sixth = await ask('MANY@example.com');
    expect(sixth.statusCode).toBe(429);
    expect(sixth.json()).toMatchObject({ code: 'too-many-requests' });
    expect(sixth.headers['retry-after']).toBe('3540');
    test.pass(3_540_000);
    expect((await ask('many@example.com')).statusCode).toBe(201);
  });

  it('mails asked for from one network address', async () => {
    const limits = { ...NO_LIMITS, mailsPerAddress: 5, mailsPerClient: 2, proofsPerClient: 1 };
    const strict = await openTestDesk({ config: { limits } });
    const payload = (name: string) => ({
      email: `${name}@example.com`,
      challenge: challengeOf(verifier),
      locale: 'en',
    });
    const post = (name: string) =>
      strict.app.inject({ method: 'POST', url: '/v1/sign-ins', payload: payload(name) });
    const statuses = [await post('a'), await post('b'), await post('c')].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([201, 201, 429]);
    const url = '/v1/sign-ins/00000000-0000-4000-8000-000000000000/token';
    const tries = { method: 'POST' as const, url, payload: { code: '123456', verifier } };
    expect((await strict.app.inject(tries)).statusCode).toBe(404);
    expect((await strict.app.inject(tries)).statusCode).toBe(429);
    await strict.close();
  });
});

describe('signing out', () => {
  it('ends this token and no other', async () => {
    const one = await test.requester('devices@example.com');
    const other = await test.requester('devices@example.com');
    expect((await one.ask({ method: 'DELETE', url: '/v1/session' })).statusCode).toBe(204);
    const answer = await one.ask({ url: '/v1/me' });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'signed-out' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect((await other.ask({ url: '/v1/me' })).statusCode).toBe(200);
  });

  it('happens by itself after half a year', async () => {
    const { ask: askAs } = await test.requester();
    test.pass(179 * 86_400_000);
    expect((await askAs({ url: '/v1/me' })).statusCode).toBe(200);
    test.pass(86_400_000);
    expect((await askAs({ url: '/v1/me' })).statusCode).toBe(401);
  });
});

describe('by a real mail server', () => {
  let smtp: TestSmtp;
  let posted: TestDesk;
  beforeAll(async () => {
    smtp = await openSmtpServer();
    posted = await openTestDesk({ mail: () => smtpMail({ url: smtp.url, from: 'desk@ledgerly.example' }) });
  });
  afterAll(async () => {
    await posted.close();
    await smtp.close();
  });

  const post = (email: string, locale = 'en') =>
    posted.app.inject({
      method: 'POST',
      url: '/v1/sign-ins',
      payload: { email, challenge: challengeOf(verifier), locale },
    });

  it('the code arrives and signs in', async () => {
    const asked = await post('ana@example.com');
    expect(asked.statusCode).toBe(201);
    const { from, to, text } = smtp.mails[0] ?? { from: '', to: [], text: '' };
    expect([from, to]).toEqual(['desk@ledgerly.example', ['ana@example.com']]);
    expect(text).toContain('Auto-Submitted: auto-generated');
    const code = /Subject: (\d{6})/.exec(text)?.[1];
    const url = `/v1/sign-ins/${asked.json<SignIn>().id}/token`;
    const answer = await posted.app.inject({ method: 'POST', url, payload: { code, verifier } });
    expect(answer.statusCode).toBe(200);
  });

  it('there is no demonstration mailbox', async () => {
    expect((await posted.app.inject({ url: '/mailbox.json' })).statusCode).toBe(404);
    expect((await posted.app.inject({ url: '/mailbox' })).statusCode).toBe(404);
  });

  it('a refused mail is 503 and leaves no code behind', async () => {
    smtp.refuse = true;
    const answer = await post('refused@example.com');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'mail-not-sent' });
    expect(answer.headers['retry-after']).toBe('30');
    const rows = await posted.desk.sql`select id from sign_in where email = 'refused@example.com'`;
    expect(rows).toHaveLength(0);
    smtp.refuse = false;
  });

  it('a mail server that is away is 503 for known and unknown agents alike', async () => {
    await posted.desk.sql`
      insert into agent (id, email, name, created_at) values (gen_random_uuid(), 'known@handrail.example', 'K', now())`;
    const away = await openTestDesk({
      mail: () => smtpMail({ url: 'smtp://127.0.0.1:9', from: 'a@b.example' }),
    });
    await away.desk.sql`
      insert into agent (id, email, name, created_at) values (gen_random_uuid(), 'known@handrail.example', 'K', now())`;
    for (const email of ['known@handrail.example', 'unknown@handrail.example']) {
      const answer = await away.app.inject({
        method: 'POST',
        url: '/inbox/api/sign-ins',
        headers: { origin: ORIGIN, host: 'desk.test' },
        payload: { email, locale: 'en' },
      });
      expect(answer.json()).toMatchObject({ code: 'mail-not-sent' });
    }
    await away.close();
  });
});

describe('the demonstration mailbox', () => {
  const headers = { host: '127.0.0.1:8787' };

  it('shows the letters, newest first, with markup as text', async () => {
    await test.desk.mail.send({ to: 'a@example.com', subject: '<script>alert(1)</script>', text: 'x' });
    const page = await test.app.inject({ url: '/mailbox', headers });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('&#60;script&#62;');
    expect(page.body).not.toContain('<script');
    const letters = (await test.app.inject({ url: '/mailbox.json', headers })).json<{ at: string }[]>();
    expect(letters[0]).toEqual({
      to: 'a@example.com',
      subject: '<script>alert(1)</script>',
      text: 'x',
      at: test.desk.clock().toISOString(),
    });
    const times = letters.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it.each([
    ['another machine', { remoteAddress: '192.0.2.7', headers }],
    ['another name for this machine', { headers: { host: 'evil.example:8787' } }],
    ['a proxy on this machine', { headers: { ...headers, 'x-forwarded-for': '192.0.2.7' } }],
  ])('is not there for %s', async (_who, options) => {
    for (const url of ['/mailbox', '/mailbox.json'])
      expect((await test.app.inject({ url, ...options })).json()).toMatchObject({ code: 'not-found' });
  });
});
