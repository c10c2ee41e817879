import type { BrowserContext, Page } from '@playwright/test';
import { type PageServer, REAL_PAGES } from './page-server';
import { record, scriptTime } from './script-time';

/** The longest that the button waits for an idle page, and what it then does. */
const SETTLE_MS = 2_200;

export interface Times {
  /** First load in a new process, and the load after it, in ms of the main thread. */
  coldMs: number[];
  warmMs: number[];
}

/** Loads each of the real pages in turns, every time at a site that the browser has not seen, and once more. */
export async function timeLoads(
  context: BrowserContext,
  server: PageServer,
  isOurs: (url: string) => boolean,
  loads: number,
): Promise<Times> {
  const times: Times = { coldMs: [], warmMs: [] };
  for (let load = 0; load < loads; load++) {
    const address = server.address(REAL_PAGES[load % REAL_PAGES.length] ?? '', `site${load}`);
    const page = await context.newPage();
    times.coldMs.push(await timeOne(page, () => page.goto(address), isOurs));
    times.warmMs.push(await timeOne(page, () => page.reload(), isOurs));
    await page.close();
  }
  return times;
}

async function timeOne(
  page: Page,
  load: () => Promise<unknown>,
  isOurs: (url: string) => boolean,
): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events = await record(session, async () => {
    await load();
    await page.waitForTimeout(SETTLE_MS);
  });
  await session.detach();
  return scriptTime(events, isOurs);
}
