import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * The browser's API for Node: imported first, before anything that opens the door to it. It fakes storage, alarms and
 * badge; what only a real browser can do is tested in one.
 */
type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown;

const listeners: Listener[] = [];

const runtime = {
  ...fakeBrowser.runtime,
  id: 'handrail-test',
  getURL: (path: string) => `chrome-extension://handrail-test/${path.replace(/^\//, '')}`,
  onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
};

Object.assign(globalThis, { browser: { ...fakeBrowser, runtime }, chrome: { ...fakeBrowser, runtime } });

/** Sends a message as a sender of one's choice; answers what came back, or `undefined` when nobody will answer. */
export function messageFrom(sender: object, message: unknown): Promise<unknown> {
  return new Promise((done) => {
    const answered = listeners.map((listener) => listener(message, sender, done));
    if (!answered.includes(true)) done(undefined);
  });
}

export { fakeBrowser };
