import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser';

export type Tab = Tabs.Tab;

/** The tab that is shown in a window, as it is now. */
export async function activeTab(windowId: number): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab ?? null;
}

/** The window a page of ours is shown in. */
export async function ownWindow(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  return id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** The window with web pages that was worked in last. */
export async function lastWebWindow(): Promise<number> {
  const { id } = await browser.windows.getLastFocused({ windowTypes: ['normal'] } as object);
  return id ?? browser.windows.WINDOW_ID_CURRENT;
}

/**
 * A PNG of what a window shows of its active tab, as a data: URL. Browsers allow two a second, and picture whatever
 * tab is active at that moment: compare the tab before and after.
 */
export const pictureOfWindow = (windowId: number): Promise<string> =>
  browser.tabs.captureVisibleTab(windowId, { format: 'png' });
