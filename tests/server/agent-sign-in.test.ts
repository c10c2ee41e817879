import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignIn } from '../../utils/protocol/desk-api';
import { cookiesOf, ORIGIN, openTestDesk, type TestDesk } from './test-desk';

let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk();
});
afterAll(() => test.close());

describe('an agent signs in', () => {
  const post = (payload: object) => {
    test.pass(1); // so that the code of this mail is the last
    return test.app.inject({
      method: 'POST',
      url: '/inbox/api/sign-ins',
      headers: { origin: ORIGIN, host: 'desk.test' },
      payload,
    });
  };

  it('and has a cookie no script can read', async () => {
    await test.agent('maya@handrail.example');
    const asked = await post({ email: 'maya@handrail.example', locale: 'en' });
    expect(asked.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const me = await (await test.agent('maya2@handrail.example')).ask({ url: '/inbox/api/me' });
    expect(me.json()).toMatchObject({
      desk: 'Ledgerly Support',
      agent: { name: 'Maya Okafor', photo: null },
    });
  });

  it('whose address is unknown gets the same answer and no mail', async () => {
    const known = await post({ email: 'maya@handrail.example', locale: 'en' });
    const unknown = await post({ email: 'nobody@handrail.example', locale: 'en' });
    expect(unknown.statusCode).toBe(known.statusCode);
    expect(Object.keys(unknown.json<object>())).toEqual(Object.keys(known.json<object>()));
    expect(unknown.cookies.map(({ name }) => name)).toEqual(known.cookies.map(({ name }) => name));
    expect(await test.codeFor('nobody@handrail.example')).toBe('');
  });

  it('only in the browser that asked', async () => {
    const asked = await post({ email: 'maya@handrail.example', locale: 'en' });
    const code = await test.codeFor('maya@handrail.example');
    const url = `/inbox/api/sign-ins/${asked.json<SignIn>().id}/session`;
    const headers = { origin: ORIGIN, host: 'desk.test' };
    const stolen = await test.app.inject({ method: 'POST', url, headers, payload: { code } });
    expect(stolen.json()).toMatchObject({ code: 'wrong-code', triesLeft: 4 });
    const own = { ...headers, cookie: cookiesOf(asked) };
    expect((await test.app.inject({ method: 'POST', url, headers: own, payload: { code } })).statusCode).toBe(
      200,
    );
  });

  it('until twelve hours without a call, or seven days', async () => {
    const agent = await test.agent();
    for (let half = 0; half < 13; half++) {
      test.pass(11 * 3_600_000);
      expect((await agent.ask({ url: '/inbox/api/me' })).statusCode).toBe(200);
    }
    test.pass(12 * 3_600_000 + 1);
    expect((await agent.ask({ url: '/inbox/api/me' })).statusCode).toBe(401);
    const busy = await test.agent();
    for (let day = 0; day < 14; day++) {
      test.pass(11.9 * 3_600_000);
      expect((await busy.ask({ url: '/inbox/api/me' })).statusCode).toBe(200);
    }
    test.pass(2 * 3_600_000);
    expect((await busy.ask({ url: '/inbox/api/me' })).statusCode).toBe(401);
  });

  it('behind TLS with a cookie that only this host can set', async () => {
    const secure = await openTestDesk({ config: { publicUrl: 'https://help.example.com' } });
    const answer = await secure.app.inject({
      method: 'POST',
      url: '/inbox/api/sign-ins',
      headers: { origin: 'https://help.example.com', host: 'help.example.com' },
      payload: { email: 'maya@handrail.example', locale: 'en' },
    });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-handrail-proof', secure: true, path: '/' });
    expect(answer.cookies[0]).not.toHaveProperty('domain');
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });
});
