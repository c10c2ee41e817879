import { openPanel } from '../browser/panel';
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
