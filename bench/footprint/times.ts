import type { BrowserContext, Page } from '@playwright/test';
import { type PageServer, REAL_PAGES } from './page-server';
import { record, scriptTime } from './script-time';

/**
 * How long a page is watched after its load, in ms. The button looks once more after 1.6 s whether it must give way; an empty
 * script is done at once; peers have less time than the button, which can only be to their good.
 */
export const SETTLE_MS = { empty: 300, ours: 2_600, peer: 1_200 };

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
  settleMs: number,
): Promise<Times> {
  const times: Times = { coldMs: [], warmMs: [] };
  for (let load = 0; load < loads; load++) {
    const address = server.address(REAL_PAGES[load % REAL_PAGES.length] ?? '', `site${load}`);
    const page = await context.newPage();
    times.coldMs.push(await timeOne(page, () => page.goto(address), isOurs, settleMs));
    times.warmMs.push(await timeOne(page, () => page.reload(), isOurs, settleMs));
    await page.close();
  }
  return times;
}

async function timeOne(
  page: Page,
  load: () => Promise<unknown>,
  isOurs: (url: string) => boolean,
  settleMs: number,
): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events = await record(session, async () => {
    await load();
    await page.waitForTimeout(settleMs);
  });
  await session.detach();
  return scriptTime(events, isOurs);
}
