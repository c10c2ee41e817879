import { browser } from './browser';

/** Opens one of our own pages, `welcome.html#sign-in`, in a new tab in front. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
}

/** Opens the options in their tab, or goes to the tab that shows them already. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens any address in a new tab in front. */
export async function openAddress(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/**
 * Goes to the web page of a window that was looked at last. Tabs whose address we may not know are passed over.
 * @returns false when there is none
 */
export async function goToLastWebPage(windowId: number): Promise<boolean> {
  const tabs = await browser.tabs.query({ windowId, url: ['http://*/*', 'https://*/*'] });
  const [last] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (last?.id === undefined) return false;
  await browser.tabs.update(last.id, { active: true });
  return true;
}

/** Opens any address in a window of its own. */
export async function openInWindow(address: string): Promise<void> {
  await browser.windows.create({ url: address, type: 'normal' });
}

/** Opens one of our own pages in a window with nothing around it. */
export async function openOwnWindow(path: string, size: { width: number; height: number }): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL(`/${path}`), type: 'popup', ...size });
}

/** Brings a window to the front; false when it is gone. */
export async function goToWindow(windowId: number): Promise<boolean> {
  const window = await browser.windows.update(windowId, { focused: true }).catch(() => null);
  return window !== null;
}
