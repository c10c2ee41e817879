import { type Result, succeed } from '../problems/problem';
import { problemOf, reach } from './ask-desk';

export interface Following {
  signal: AbortSignal;
  /** The desk has taken us: what has happened until now has to be asked for, the rest is told. */
  onOpen: () => void;
  /** Something has happened. */
  onEvent: () => void;
}

/** The desk says something at least every 20 seconds, be it nothing; after this the line is dead. */
const SILENCE_MS = 50_000;

/**
 * Holds the desk's event stream until it ends, is stopped or has gone silent. Never throws.
 * @returns a problem when it could not be had; otherwise, that it has ended
 */
export async function followStream(
  address: string,
  token: string,
  { signal, onOpen, onEvent }: Following,
): Promise<Result<void>> {
  const silence = new AbortController();
  const watchdog = keepWatch(silence);
  const request = { method: 'GET', path: '/v1/stream', timeLimitMs: null } as const;
  const either = AbortSignal.any([signal, silence.signal]);
  try {
    const response = await reach(address, token, { ...request, accept: 'text/event-stream', signal: either });
    if (!response.ok) return response;
    if (!response.value.ok) return { ok: false, problem: await problemOf(response.value) };
    onOpen();
    await readEvents(response.value, watchdog.heard, onEvent);
  } catch {
    // Cut: whoever follows tries again.
  } finally {
    watchdog.stop();
  }
  return succeed(undefined);
}

function keepWatch(silence: AbortController): { heard: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout>;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  heard();
  return { heard, stop: () => clearTimeout(timer) };
}

/** An event ends with an empty line; one without data (a comment, to be heard) tells nothing. */
async function readEvents(response: Response, heard: () => void, onEvent: () => void): Promise<void> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let rest = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    heard();
    const events = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    if (events.some((event) => /^data:/m.test(event))) onEvent();
  }
}
