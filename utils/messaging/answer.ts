import { browser, isOwnAddress, type Runtime } from '../browser/browser';
import { fail, type Result } from '../problems/problem';
import { isQuotaError } from '../problems/quota';
import type { Envelope } from './call';
import type { CornerCalls, PageCalls } from './protocol';

/** What a handler may know of who called. */
export interface Caller {
  windowId: number;
}

type Handlers<C> = {
  [N in keyof C]: C[N] extends (...args: infer A) => infer V
    ? (args: A extends [infer First] ? First : null, caller: Caller) => Promise<Result<V>>
    : never;
};

export type PageHandlers = Handlers<PageCalls>;

/** Which page a call of the corner comes from, as the browser says: never from what the call carries. */
export interface CornerCaller extends Caller {
  tabId: number;
  /** The address of the page. */
  url: string | undefined;
}

/**
 * Synchronous: the first thing they do must happen before any await, or the person's gesture is lost. What a call of the
 * corner carries is untrusted, whatever its type: its handler looks at it before it does anything.
 */
export type CornerHandlers = { [N in keyof CornerCalls]: (caller: CornerCaller, args: unknown) => void };

type Respond = (answer: unknown) => void;
type Handler = (args: unknown, caller: Caller) => Promise<Result<unknown>>;

/**
 * Answers calls. Trust is decided here and nowhere else: a sender with one of our own addresses may use the table of
 * the pages, everybody else only the table of the corner. `sender.id` alone proves nothing: a content script beside
 * a hostile page has it too.
 */
export function answerCalls(corner: CornerHandlers, pages: PageHandlers): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, sendResponse: Respond) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    if (!isOwnPage(sender)) {
      answerCorner(corner, message, sender);
      return undefined;
    }
    const handler = own(pages, message.call);
    if (!handler) return undefined;
    // A returned promise is understood by some browsers only; `true` and a later answer by all.
    run(handler as Handler, message, sender).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/** True for a page of ours; false for what stands beside a web page, and for every other extension. */
export const isOwnPage = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && isOwnAddress(url);

function answerCorner(corner: CornerHandlers, { call, args }: Envelope, sender: Runtime.MessageSender): void {
  const handler = own(corner, call);
  const { windowId, id: tabId } = sender.tab ?? {};
  if (!handler || windowId === undefined || tabId === undefined) return;
  // The top frame only: a frame inside the page has no button of ours.
  if (sender.frameId === 0) handler({ windowId, tabId, url: sender.url }, args);
}

/** A handler always answers: an error that escapes would leave the caller waiting for as long as the worker lives. */
async function run(handler: Handler, { args, windowId }: Envelope, sender: Runtime.MessageSender) {
  try {
    const caller = { windowId: windowId ?? sender.tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT };
    return await handler(args, caller);
  } catch (error) {
    console.error(error);
    return isQuotaError(error) ? fail('storage-full') : fail('internal');
  }
}

const own = <T extends object>(table: T, name: string): T[keyof T] | undefined =>
  Object.hasOwn(table, name) ? table[name as keyof T] : undefined;

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && typeof (message as Envelope).call === 'string';
