import { browser } from './browser';

/** Runs a script of ours in every tab that is open now and allows it; pages of the browser refuse silently. */
export async function runInOpenTabs(file: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  await Promise.allSettled(
    tabs.map(({ id, discarded }) =>
      id === undefined || discarded
        ? Promise.resolve()
        : browser.scripting.executeScript({ target: { tabId: id }, files: [file] }),
    ),
  );
}
