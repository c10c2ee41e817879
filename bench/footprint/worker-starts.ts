import type { BrowserContext } from '@playwright/test';
import { type PageServer, PLAIN_PAGE } from './page-server';

const LOADS = 100;

/**
 * Stops the worker, loads a page a hundred times, and counts how often the worker was found running. Without its alarms,
 * because those start it whatever is loaded.
 */
export async function workerStarts(context: BrowserContext, server: PageServer): Promise<number> {
  await context.serviceWorkers()[0]?.evaluate(() => chrome.alarms.clearAll());
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    return targetInfos.filter(({ url }) => url.startsWith('chrome-extension:'));
  };
  await page.goto(server.address(PLAIN_PAGE));
  for (const { targetId } of await running()) await session.send('Target.closeTarget', { targetId });
  while ((await running()).length > 0) await page.waitForTimeout(100);
  let starts = 0;
  for (let load = 0; load < LOADS; load++) {
    await page.goto(server.address(PLAIN_PAGE));
    // Every tenth stays until the button stands, which is when it could ask for something.
    if (load % 10 === 9) await page.waitForSelector('[data-corner]', { state: 'attached' });
    if ((await running()).length > 0) starts += 1;
  }
  await page.close();
  return starts;
}
