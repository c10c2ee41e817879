import type { Person } from './person';

/** What the worker hears from elsewhere, while its panel stays shut. */
export interface HeardCalls {
  /** Every message that has come, oldest first, but for what a pointer that comes near asks for. */
  all(): Promise<unknown[]>;
  count(): Promise<number>;
  /** How often the panel would have been opened. */
  opened(): Promise<number>;
}

/** From now on keeps what the worker hears, and opens no panel: pages of a gallery need their whole window. */
export async function hearCalls(person: Person): Promise<HeardCalls> {
  const worker = await person.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    const world = Object.assign(globalThis, { heard, opened: 0 });
    chrome.runtime.onMessage.addListener((message) => {
      if (message?.call !== 'approach') heard.push(message);
    });
    chrome.sidePanel.open = async () => {
      world.opened += 1;
    };
  });
  const all = () => worker.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  return {
    all,
    count: async () => (await all()).length,
    opened: () => worker.evaluate(() => (globalThis as unknown as { opened: number }).opened),
  };
}
