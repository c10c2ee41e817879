import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser';
import { besideWindow } from './panel';

export type Tab = Tabs.Tab;

/** The tab that is shown in a window, as it is now. */
export async function activeTab(windowId: number): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab ?? null;
}

/** The window a page of ours is shown in, or helps with. */
export async function ownWindow(): Promise<number> {
  const beside = besideWindow();
  if (beside !== null) return beside;
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

/** True in Firefox, whose pictures can be of any part of a page; Chrome takes the wish and forgets it. */
export const picturesWholePages = (): boolean => 'getBrowserInfo' in browser.runtime;

/**
 * A PNG of an area of a tab's page, in view or not, as a data: URL. For browsers that `picturesWholePages`.
 *
 * @param area CSS pixels from the upper left corner of the page
 * @param scale pixels of the picture for one CSS pixel
 */
export async function pictureOfArea(
  tabId: number,
  area: { x: number; y: number; width: number; height: number },
  scale: number,
): Promise<string> {
  const zoom = await browser.tabs.getZoom(tabId);
  return browser.tabs.captureTab(tabId, { format: 'png', rect: area, scale: scale / zoom });
}
