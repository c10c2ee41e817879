import { browser } from '../browser/browser';
import { ownWindow } from '../browser/tabs';

/** True when the person works in the window that shows this page: in the page itself or in what stands beside it. */
export async function isSurfaceFocused(): Promise<boolean> {
  if (document.hasFocus()) return true;
  const { focused } = await browser.windows.getCurrent();
  return focused;
}

/** The window that this page is shown in or beside. */
export const surfaceWindow = (): Promise<number> => ownWindow();
