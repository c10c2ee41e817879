import type { Page } from '@playwright/test';

/** What is waited for after the panel has begun to load. */
export interface Case {
  /** Pressed as soon as it is there; absent for what the panel opens at. */
  press?: string;
  /** There when what is wanted is on the screen. */
  wanted: string;
}

/** Tells a panel, for every time that it loads from now on, to note when what is wanted has been painted. */
export async function notePaint(panel: Page): Promise<void> {
  await panel.addInitScript(() => {
    const wish = localStorage.getItem('bench');
    if (!wish) return;
    const { press, wanted } = JSON.parse(wish) as { press?: string; wanted: string };
    let pressed = !press;
    const look = () => {
      const button = press ? document.querySelector<HTMLElement>(press) : null;
      if (!pressed && button) {
        pressed = true;
        button.click();
      }
      if (!pressed || !document.querySelector(wanted)) return;
      observer.disconnect();
      // The task after the frame: what the frame shows has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(window, { paintedAt: performance.now() });
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** Loads the panel anew. @returns milliseconds from the beginning until what is wanted has been painted */
export async function paintTime(panel: Page, wish: Case): Promise<number> {
  await panel.evaluate((text) => localStorage.setItem('bench', text), JSON.stringify(wish));
  await panel.reload();
  const painted = await panel.waitForFunction(() => (window as { paintedAt?: number }).paintedAt);
  return (await painted.jsonValue()) as number;
}
