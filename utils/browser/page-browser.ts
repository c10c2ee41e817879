/**
 * The corner's own small door to the browser: the native API, without the polyfill, which would weigh more than the
 * corner. It is `chrome` in every browser; `browser` is left alone, because where the browser does not define it, a
 * page can, by an element with that id.
 *
 * After an update of the extension its old scripts live on in open pages, cut off: then every function here is
 * quiet, and none throws.
 */

/** Whether the extension that this script came from still lives. */
export function isConnected(): boolean {
  try {
    return Boolean(chrome.runtime?.id);
  } catch {
    return false;
  }
}

/** Reads a key of `storage.local`; undefined when it is not there or cannot be read. */
export async function readShelf(key: string): Promise<unknown> {
  try {
    return (await chrome.storage.local.get(key))[key];
  } catch {
    return undefined;
  }
}

/** Calls with the new value of a key of `storage.local` whenever it changes. */
export function followShelf(key: string, changed: (value: unknown) => void, signal: AbortSignal): void {
  const { onChanged } = chrome.storage.local;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) changed(change.newValue);
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}

/** Sends to the worker and waits for nothing: synchronously, because the person's click is only good for now. */
export function tellWorker(message: unknown): void {
  try {
    chrome.runtime.sendMessage(message).catch(() => {});
  } catch {
    // Cut off between the question and the sending. The next look at `isConnected` ends the corner.
  }
}

/**
 * Hears the worker, and nobody else: not another extension, and not one of our own pages in a tab.
 *
 * @param hear answers at once or later by calling `answer`; returns false for what it does not know.
 */
export function hearWorker(
  hear: (message: unknown, answer: (value: unknown) => void) => boolean,
  signal: AbortSignal,
): void {
  const { id, onMessage } = chrome.runtime;
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    answer: (value: unknown) => void,
  ) => sender.id === id && !sender.tab && hear(message, answer);
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}

/** A sentence in the browser's language, empty when there is none. */
export function sentence(key: string): string {
  try {
    return chrome.i18n.getMessage(key);
  } catch {
    return '';
  }
}
