/**
 * The corner's own small door to the browser: the native API, without the polyfill, which would weigh more than the
 * corner. It is `chrome` in every browser; `browser` is left alone, because where the browser does not define it, a
 * page can, by an element with that id.
 *
 * After an update of the extension its old scripts live on in open pages, cut off.
 */

import type { CORNER_KEY } from '../corner/corner-state';
import type { PREFERENCES_KEY } from '../corner/preferences';

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

type MessageListener = (
  message: unknown,
  sender: chrome.runtime.MessageSender,
  answer: (value: unknown) => void,
) => boolean;

/** Whether the extension that this script came from is still there. */
export function isConnected(): boolean {
  return Boolean(chrome.runtime?.id);
}

/** What stands on the public shelf, unchecked. */
export type Shelf = { [Key in typeof CORNER_KEY | typeof PREFERENCES_KEY]?: unknown };

/**
 * Everything on the public shelf, `storage.local`, in one read; empty when it cannot be read, null when the extension has
 * gone. That is asked only then: to ask costs every page time.
 */
export async function readShelf(): Promise<Shelf | null> {
  try {
    return await chrome.storage.local.get();
  } catch {
    return isConnected() ? {} : null;
  }
}

/** Calls after each change of the shelf. */
export function followShelf(changed: () => void): void {
  chrome.storage.local.onChanged.addListener(changed);
}

/**
 * Sends to the worker and waits for nothing: synchronously, because the person's click is only good for now. To be
 * called only when `isConnected`.
 */
export function tellWorker(message: unknown): void {
  chrome.runtime.sendMessage(message).catch(() => {});
}

/** Hears our own pages and the worker, and nobody else: content scripts beside other pages have our id too. */
export function hearOwnPages(
  hear: (message: unknown, answer: (value: unknown) => void) => boolean,
  signal: AbortSignal,
): void {
  const { id, onMessage, getURL } = chrome.runtime;
  const own = getURL('');
  const listener: MessageListener = (message, sender, answer) =>
    sender.id === id && Boolean(sender.url?.startsWith(own)) && hear(message, answer);
  listen(onMessage, listener, signal);
}

/** A sentence in the browser's language, empty when there is none. */
export function sentence(key: string): string {
  return chrome.i18n.getMessage(key);
}

function listen<Listener>(event: BrowserEvent<Listener>, listener: Listener, signal: AbortSignal): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener));
}
