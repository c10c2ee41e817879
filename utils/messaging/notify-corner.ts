import { browser } from '../browser/browser';

/**
 * Hides the corner button of a tab (or shows it again) and waits until the page has been painted so, at most half a
 * second. A tab without a button answers nothing, which is as good.
 */
export async function hideCorner(tabId: number, hidden: boolean): Promise<void> {
  const told = browser.tabs.sendMessage(tabId, { notice: 'hide', hidden }, { frameId: 0 }).catch(() => null);
  await Promise.race([told, new Promise((done) => setTimeout(done, 500))]);
}
