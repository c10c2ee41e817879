import { browser } from '../browser/browser';
import { ownWindow } from '../browser/tabs';
import { fail, type Result } from '../problems/problem';
import type { PageCalls } from './protocol';

/** What travels from a page of ours to the worker. `windowId`: where the page is shown. */
export interface Envelope {
  call: string;
  args: unknown;
  windowId?: number;
}

type Args<N extends keyof PageCalls> = Parameters<PageCalls[N]>;
export type Answer<N extends keyof PageCalls> = ReturnType<PageCalls[N]>;

const TIME_LIMIT_MS = 45_000;
const TRIES = 3;

/** Known before it is needed: a popup that opens the panel is closed by it, and a call that has not left dies with it. */
let here: number | undefined;
const lookWhere = async (): Promise<number> => {
  here = await ownWindow();
  return here;
};

/**
 * Calls the worker and waits for its answer, at most 45 seconds: some calls wait for the desk. A worker that was
 * stopped in the middle rejects at once; every call may be made twice, so it is made again.
 */
export async function call<N extends keyof PageCalls>(name: N, ...args: Args<N>): Promise<Result<Answer<N>>> {
  const envelope: Envelope = { call: name, args: args[0] ?? null, windowId: here ?? (await lookWhere()) };
  // A tab may have been moved to another window since.
  lookWhere().catch(() => {});
  for (let tried = 1; ; tried++) {
    const answer = await Promise.race([send<N>(envelope), timeLimit()]);
    if (answer) return answer;
    if (tried === TRIES) return fail('internal');
    await new Promise((done) => setTimeout(done, 100 * tried));
  }
}

async function send<N extends keyof PageCalls>(envelope: Envelope): Promise<Result<Answer<N>> | null> {
  try {
    return (await browser.runtime.sendMessage(envelope)) as Result<Answer<N>> | null;
  } catch {
    return null;
  }
}

const timeLimit = (): Promise<Result<never>> =>
  new Promise((done) => setTimeout(() => done(fail('timeout')), TIME_LIMIT_MS));
