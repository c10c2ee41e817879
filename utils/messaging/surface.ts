import { browser } from '../browser/browser';

/** True when the person works in the window that shows this page: in the page itself or in what stands beside it. */
export async function isSurfaceFocused(): Promise<boolean> {
  if (document.hasFocus()) return true;
  const { focused } = await browser.windows.getCurrent();
  return focused;
}
