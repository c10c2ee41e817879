import { hasSidePanel, openPanel, showSidebarOrWindow } from '../browser/panel';
import { ownWindow } from '../browser/tabs';

/** Known before it is needed: the panel must open before the first await of a click. */
let windowId: number | null = null;
void ownWindow().then((id) => {
  windowId = id;
});

/** From the popup: goes on beside the page, and the popup closes. */
export function openBeside(): void {
  if (windowId === null) return;
  void openPanel(windowId).then(() => window.close());
}

/**
 * From a window of ours: back to help in the window it came from, which may have been closed, and this one closes.
 * @param tell says where to go on there, and answers whether that window is there
 */
export async function returnBeside(origin: number, tell: () => Promise<boolean>): Promise<void> {
  // First and synchronously: an await before it loses the person's click. An open panel stays as it is.
  if (hasSidePanel()) openPanel(origin).catch((error: unknown) => console.error(error));
  await tell();
  if (!hasSidePanel()) await showSidebarOrWindow(origin).catch((error: unknown) => console.error(error));
  window.close();
}
