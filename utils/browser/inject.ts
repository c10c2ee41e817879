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

/** What a script of ours returned from one frame; null when it may not run there, or failed. */
export type FrameAnswer<T> = { frameId: number; value: T | null };

type Which = 'all' | 'top';

const targetOf = (tabId: number, which: Which) => ({ tabId, ...(which === 'all' && { allFrames: true }) });

/**
 * Runs a script of ours in the frames of a tab that allow it, at once, and gives what it returns.
 * @throws the browser's error when it may not run in the page itself
 */
export async function runInFrames<T>(tabId: number, file: string, which: Which): Promise<FrameAnswer<T>[]> {
  const answers = await browser.scripting.executeScript({
    target: targetOf(tabId, which),
    files: [file],
    injectImmediately: true,
  });
  return answers.map(({ frameId, result }) => ({ frameId, value: (result as T | undefined) ?? null }));
}

/** Calls a function in our own world of the frames of a tab, and gives what it returns. It sees nothing around it. */
export async function callInFrames<Args extends unknown[], T>(
  tabId: number,
  which: Which,
  func: (...args: Args) => T | null | Promise<T | null>,
  ...args: Args
): Promise<FrameAnswer<T>[]> {
  const answers = await browser.scripting.executeScript({
    target: targetOf(tabId, which),
    func: func as (...args: unknown[]) => unknown,
    args,
    injectImmediately: true,
  });
  return answers.map(({ frameId, result }) => ({ frameId, value: (result as T | undefined) ?? null }));
}
