import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followStream } from '../../../../utils/desk-client/event-stream';

/** A desk that says what a test says, when it says it. */
function openStream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    signal?.addEventListener('abort', () => controller.error(signal.reason));
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
  const say = async (text: string) => {
    controller.enqueue(new TextEncoder().encode(text));
    await vi.advanceTimersByTimeAsync(1);
  };
  return { say, end: () => controller.close() };
}

function follow(stop = new AbortController()) {
  const told = { opened: 0, events: 0 };
  const ended = followStream('https://desk.test', 'secret', {
    signal: stop.signal,
    onOpen: () => told.opened++,
    onEvent: () => told.events++,
  });
  return { told, ended, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the event stream', () => {
  it('tells of every event, however it is cut, and of no comment', async () => {
    const desk = openStream();
    const { told, ended } = follow();
    await vi.advanceTimersByTimeAsync(1);
    await desk.say(': begun\n\n');
    expect(told).toEqual({ opened: 1, events: 0 });
    await desk.say('event: ne');
    await desk.say('ws\ndata: {}\n');
    expect(told.events).toBe(0);
    await desk.say('\n: \n\n');
    expect(told.events).toBe(1);
    await desk.say('event: news\r\ndata: {}\r\n\r\n');
    expect(told.events).toBe(2);
    desk.end();
    expect(await ended).toEqual({ ok: true, value: undefined });
  });

  it('is given up when it has said nothing for fifty seconds, and not before', async () => {
    const desk = openStream();
    const { ended } = follow();
    let over = false;
    void ended.then(() => {
      over = true;
    });
    for (let count = 0; count < 10; count++) {
      await vi.advanceTimersByTimeAsync(20_000);
      await desk.say(':\n\n');
    }
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(51_000);
    expect(over).toBe(true);
  });

  it('ends when it is not wanted any more', async () => {
    openStream();
    const { ended, stop } = follow();
    await vi.advanceTimersByTimeAsync(1);
    stop.abort();
    expect((await ended).ok).toBe(true);
  });

  it('that is refused says why and when to come back', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json(
        { code: 'desk-busy', title: 'Busy', status: 503, type: '/problems/desk-busy' },
        { status: 503, headers: { 'retry-after': '60' } },
      ),
    );
    const { told, ended } = follow();
    expect(await ended).toEqual({ ok: false, problem: { code: 'desk-busy', retryAfter: 60 } });
    expect(told.opened).toBe(0);
  });
});
