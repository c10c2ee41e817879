import { browser } from './browser';

/** The part of the side panel's API that we use; the polyfill's types end before it was made. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

export const hasSidePanel = (): boolean => sidePanel() !== undefined;

/**
 * Opens help beside the page. Must be called before any await of a message handler: one await, microtask or timer
 * loses the person's gesture and the browser refuses. Firefox takes no gesture relayed from a page: there its sidebar
 * opens for a menu, a key and a click in a page of ours, and for the rest a small window shows the same page.
 */
export function openPanel(windowId: number): Promise<unknown> {
  const panel = sidePanel();
  return panel ? panel.open({ windowId }) : openSidebar(windowId);
}

async function openSidebar(windowId: number): Promise<void> {
  try {
    await browser.sidebarAction.open();
  } catch {
    await showSidebarOrWindow(windowId);
  }
}

/** For Firefox, where no gesture is left: what stands beside a window already, in front; else the small window. */
export async function showSidebarOrWindow(windowId: number): Promise<void> {
  if (await browser.sidebarAction.isOpen({ windowId }).catch(() => false)) return;
  const standing = await helpWindowBeside(windowId);
  if (standing) await browser.windows.update(standing, { focused: true });
  else await openHelpWindow(windowId);
}

const HELP_PAGE = 'sidepanel.html';
const HELP_WINDOW = { width: 400, height: 720 };

/** The window that a page of ours helps with, though it stands in a window of its own; null for every other page. */
export function besideWindow(): number | null {
  const named = new URLSearchParams(globalThis.location?.search ?? '').get('beside');
  return named === null ? null : Number(named);
}

async function helpWindowBeside(windowId: number): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: browser.runtime.getURL(`${HELP_PAGE}*`) });
  return tabs.find(({ url }) => url?.endsWith(`?beside=${windowId}`))?.windowId;
}

/** At the right edge of the window, where the corner button was pressed; not every system lets a program say where. */
async function openHelpWindow(windowId: number): Promise<void> {
  const window = await browser.windows.get(windowId).catch(() => null);
  const { left = 0, top = 0, width = 0 } = window ?? {};
  await browser.windows.create({
    url: browser.runtime.getURL(window ? `${HELP_PAGE}?beside=${windowId}` : HELP_PAGE),
    type: 'popup',
    left: Math.max(0, left + width - HELP_WINDOW.width),
    top: Math.max(0, top),
    ...HELP_WINDOW,
  });
}
