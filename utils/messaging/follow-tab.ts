import { browser } from '../browser/browser';

/** Calls whenever another tab is shown, or the one that is shown goes to another address. Answers how to stop. */
export function followTab(changed: () => void): () => void {
  const updated = (_: number, change: { url?: string; title?: string }, tab: { active: boolean }) => {
    if (tab.active && (change.url || change.title)) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
