/**
 * The one door to the browser for worker and pages; nobody else imports the polyfill. (The corner button has its own,
 * `page-browser.ts`: 10 kB of polyfill have no place in every page of the world.)
 */
import browser from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';
export { browser };

/** True for an address of this extension's own pages. */
export const isOwnAddress = (address: string | undefined): boolean =>
  address?.startsWith(browser.runtime.getURL('')) ?? false;
