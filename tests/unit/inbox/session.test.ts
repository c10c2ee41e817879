import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import type { InboxMe } from '../../../server/inbox/protocol';
import { createSession } from '../../../server/inbox/state/session';
import { createSignIn } from '../../../server/inbox/state/sign-in';
import { fail, succeed } from '../../../utils/problems/problem';
import { MAYA } from '../../gallery/inbox/people';

const ME: InboxMe = {
  desk: 'Ledgerly Support',
  csrf: 'x',
  agent: { ...MAYA, email: 'maya@ledgerly.example' },
};
const apiOf = (more: Partial<Pick<Api, 'me' | 'signOut'>> = {}) => ({
  me: async () => succeed(ME),
  signOut: async () => succeed(undefined),
  ...more,
});

describe('the session', () => {
  it('is in when the desk knows the agent', async () => {
    const session = createSession(apiOf());
    await session.start();
    expect(session.state.value).toEqual({ phase: 'in', me: ME });
  });

  it('is out when it does not, without saying that anything ended', async () => {
    const session = createSession(apiOf({ me: async () => fail('signed-out') }));
    await session.start();
    expect(session.state.value).toEqual({ phase: 'out', meanwhile: false });
  });

  it('is neither while the desk does not answer', async () => {
    const me = vi.fn<Api['me']>(async () => fail('desk-unreachable'));
    const session = createSession(apiOf({ me }));
    await session.start();
    expect(session.state.value).toMatchObject({
      phase: 'unreachable',
      problem: { code: 'desk-unreachable' },
    });
    me.mockResolvedValueOnce(succeed(ME));
    await session.start();
    expect(session.state.value.phase).toBe('in');
  });

  it('that ends meanwhile says so, however often it is told', async () => {
    const session = createSession(apiOf());
    await session.start();
    session.lose();
    session.lose();
    expect(session.state.value).toEqual({ phase: 'out', meanwhile: true });
  });

  it('ends only when the desk has heard of it', async () => {
    const signOut = vi.fn<Api['signOut']>(async () => fail('timeout'));
    const session = createSession(apiOf({ signOut }));
    await session.start();
    await session.leave();
    expect(session.state.value.phase).toBe('in');
    signOut.mockResolvedValueOnce(succeed(undefined));
    await session.leave();
    expect(session.state.value).toEqual({ phase: 'out', meanwhile: false });
  });
});

const STARTED = { id: 'sign-in-1', expiresAt: new Date(0).toISOString() };

const begin = (more: Partial<Pick<Api, 'startSignIn' | 'finishSignIn'>> = {}) => {
  const api = {
    startSignIn: vi.fn<Api['startSignIn']>(more.startSignIn ?? (async () => succeed(STARTED))),
    finishSignIn: vi.fn<Api['finishSignIn']>(more.finishSignIn ?? (async () => succeed(ME))),
  };
  const onEnter = vi.fn();
  return { api, onEnter, signIn: createSignIn({ api, locale: 'de', onEnter }) };
};

describe('signing in', () => {
  it('asks for a code in the agent’s language, then trades it', async () => {
    const { api, onEnter, signIn } = begin();
    await signIn.start('maya@ledgerly.example');
    expect(api.startSignIn).toHaveBeenCalledWith({ email: 'maya@ledgerly.example', locale: 'de' });
    await signIn.finish('471902');
    expect(api.finishSignIn).toHaveBeenCalledWith('sign-in-1', '471902');
    expect(onEnter).toHaveBeenCalledWith(ME);
  });

  it('stays with the address when the mail could not be sent', async () => {
    const { signIn } = begin({ startSignIn: async () => fail('mail-not-sent') });
    await signIn.start('maya@ledgerly.example');
    expect(signIn.state.value).toEqual({ step: 'email', busy: false, problem: { code: 'mail-not-sent' } });
  });

  it('tells a wrong code and takes the next one', async () => {
    const { api, signIn, onEnter } = begin();
    await signIn.start('maya@ledgerly.example');
    api.finishSignIn.mockResolvedValueOnce(fail('wrong-code', { triesLeft: 4 }));
    await signIn.finish('000000');
    expect(signIn.state.value).toMatchObject({ step: 'code', busy: false, problem: { triesLeft: 4 } });
    await signIn.finish('471902');
    expect(onEnter).toHaveBeenCalled();
  });

  it('sends one code once, however often it is pressed', async () => {
    const { api, signIn } = begin({ finishSignIn: () => new Promise(() => {}) });
    await signIn.start('maya@ledgerly.example');
    void signIn.finish('471902');
    void signIn.finish('471902');
    expect(api.finishSignIn).toHaveBeenCalledTimes(1);
  });

  it('sends another code to the same address, and forgets what was wrong', async () => {
    const { api, signIn } = begin({ finishSignIn: async () => fail('expired-code') });
    await signIn.start('maya@ledgerly.example');
    await signIn.finish('471902');
    await signIn.startAgain();
    expect(api.startSignIn).toHaveBeenCalledTimes(2);
    expect(signIn.state.value).toMatchObject({ step: 'code', again: true });
    expect(signIn.state.value.problem).toBeUndefined();
  });
});
