import type { Page } from '@playwright/test';

/** What is waited for after the panel has begun to load. */
export interface Case {
  /** Pressed as soon as it is there; absent for what the panel opens at. */
  press?: string;
  /** There when what is wanted is on the screen. */
  wanted: string;
}

/** Runs in the panel before anything else; as text, because the compiler would put a helper of its own into a function. */
const NOTE = `
  const { press, wanted } = JSON.parse(localStorage.getItem('bench') ?? '{}');
  let pressed = !press;
  const observer = new MutationObserver(() => {
    const button = press ? document.querySelector(press) : null;
    if (!pressed && button) {
      pressed = true;
      button.click();
    }
    if (!pressed || !wanted || !document.querySelector(wanted)) return;
    observer.disconnect();
    // The task after the frame: what the frame shows has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.paintedAt = performance.now(); };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
`;

/** Tells a panel, for every time that it loads from now on, to note when what is wanted has been painted. */
export async function notePaint(panel: Page): Promise<void> {
  await panel.addInitScript(`{${NOTE}}`);
}

/** Loads the panel anew. @returns milliseconds from the beginning until what is wanted has been painted */
export async function paintTime(panel: Page, wish: Case): Promise<number> {
  await panel.evaluate((text) => localStorage.setItem('bench', text), JSON.stringify(wish));
  await panel.reload();
  const painted = await panel.waitForFunction(() => (window as { paintedAt?: number }).paintedAt);
  return (await painted.jsonValue()) as number;
}
