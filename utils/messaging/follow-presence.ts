import { browser, type Runtime } from '../browser/browser';
import { isOwnPage } from './answer';
import { PRESENCE_PORT, type Presence } from './protocol';

/** What the pages of ours that are shown say of themselves. */
export interface Shown {
  /** How many are shown. */
  pages: number;
  /** The person works in the window of one of them. */
  focused: boolean;
}

const ports = new Map<Runtime.Port, Presence>();

export const shownNow = (): Shown => ({
  pages: ports.size,
  focused: Array.from(ports.values()).some(({ focused }) => focused),
});

/**
 * Calls back when the first page of ours is shown and when the last one has gone. A port of anybody else is closed:
 * what stands beside a web page has nothing to be present at.
 */
export function followPresence(changed: (shown: boolean) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PRESENCE_PORT || !port.sender || !isOwnPage(port.sender)) return port.disconnect();
    ports.set(port, { focused: false });
    if (ports.size === 1) changed(true);
    port.onMessage.addListener((message: unknown) => ports.set(port, { focused: isFocused(message) }));
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) changed(false);
    });
  });
}

const isFocused = (message: unknown): boolean => (Object(message) as Partial<Presence>).focused === true;
