import { describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../server/inbox/api';
import { createRequest } from '../../../server/inbox/request';
import type { Place } from '../../../server/inbox/state/address';

type Fetch = typeof globalThis.fetch;

const wayTo = (fetch: Fetch, online = true) => {
  const onProblem = vi.fn();
  return { way: { fetch, csrf: () => 'secret', online: () => online, onProblem }, onProblem };
};
const answering = (status: number, body: string, headers: Record<string, string> = {}): Fetch =>
  vi.fn(async () => new Response(body, { status, headers }));
const ask = (fetch: Fetch, online = true) => createRequest(wayTo(fetch, online).way).json('/x');
const problemJson = (code: string, more = {}) =>
  JSON.stringify({ type: 'x', title: 'x', status: 400, code, ...more });

describe('a request', () => {
  it('answers what the desk says', async () => {
    expect(await ask(answering(200, '{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
  });

  it('hands on the problem, with what it carries', async () => {
    const body = problemJson('wrong-code', {
      triesLeft: 3,
      fields: [{ field: 'code', fault: 'wrong-format' }],
    });
    expect(await ask(answering(403, body))).toEqual({
      ok: false,
      problem: { code: 'wrong-code', triesLeft: 3, fields: [{ field: 'code', fault: 'wrong-format' }] },
    });
  });

  it('hands on how long to wait', async () => {
    const answer = await ask(answering(429, problemJson('too-many-requests'), { 'retry-after': '30' }));
    expect(answer).toEqual({ ok: false, problem: { code: 'too-many-requests', retryAfter: 30 } });
  });

  it.each([
    [401, 'signed-out'],
    [413, 'too-large'],
    [502, 'desk-unreachable'],
    [503, 'desk-busy'],
    [418, 'strange-answer'],
  ])('takes a bare %i for %s', async (status, code) => {
    expect(await ask(answering(status, '<html>'))).toEqual({ ok: false, problem: { code } });
  });

  it('takes a page in place of an answer for a strange answer', async () => {
    expect(await ask(answering(200, '<html>Sign in to this network'))).toEqual({
      ok: false,
      problem: { code: 'strange-answer' },
    });
  });

  it('tells no network from no desk', async () => {
    const fails: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await ask(fails, true)).toMatchObject({ problem: { code: 'desk-unreachable' } });
    expect(await ask(fails, false)).toMatchObject({ problem: { code: 'offline' } });
  });

  it('ends at its time limit', async () => {
    const never: Fetch = (_path, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const answer = await createRequest(wayTo(never).way).json('/x', { timeLimit: 5 });
    expect(answer).toEqual({ ok: false, problem: { code: 'timeout' } });
  });

  it('carries the session’s token only where something changes', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response('{}'));
    const { json } = createRequest(wayTo(fetch).way);
    await json('/x');
    await json('/x', { method: 'PUT', json: {} });
    const headers = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('x-csrf'));
    expect(headers).toEqual([null, 'secret']);
  });

  it('tells every problem to who keeps the session', async () => {
    const { way, onProblem } = wayTo(answering(401, problemJson('signed-out')));
    await createRequest(way).json('/x');
    expect(onProblem).toHaveBeenCalledWith({ code: 'signed-out' });
  });
});

describe('the api', () => {
  it('asks for a page of a listing, and says nothing of what is empty or of the ticket that is open', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response('{}'));
    const place: Place = { view: 'waiting', share: 'all', words: '', ticketId: 'abc' };
    await createApi(wayTo(fetch).way).tickets(place, 'a b&c');
    const address = '/inbox/api/tickets?view=waiting&share=all&cursor=a+b%26c';
    expect(fetch.mock.calls[0]?.[0]).toBe(address);
  });

  it('does not let a crooked ticket id lead elsewhere', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response('{}'));
    await createApi(wayTo(fetch).way).thread('../me?x');
    expect(fetch.mock.calls[0]?.[0]).toBe('/inbox/api/tickets/..%2Fme%3Fx');
  });

  it('sends a photo as it is, with its media type', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response('{}'));
    const photo = new Blob(['x'], { type: 'image/webp' });
    await createApi(wayTo(fetch).way).setPhoto(photo);
    expect(fetch.mock.calls[0]?.[1]?.body).toBe(photo);
    expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('content-type')).toBe('image/webp');
  });
});
