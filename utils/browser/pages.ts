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
