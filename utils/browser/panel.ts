import { browser } from './browser';

/** The part of the side panel's API that we use; the polyfill's types end before it was made. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

export const hasSidePanel = (): boolean => sidePanel() !== undefined;

/**
 * Opens help beside the page. Must be called before any await of a message handler: one await, microtask or timer
 * loses the person's gesture and the browser refuses. Firefox takes no gesture relayed from a page, so there a small
 * window shows the same page.
 */
export function openPanel(windowId: number): Promise<unknown> {
  const panel = sidePanel();
  if (panel) return panel.open({ windowId });
  return browser.windows.create({
    url: browser.runtime.getURL('/sidepanel.html'),
    type: 'popup',
    width: 400,
    height: 720,
  });
}
