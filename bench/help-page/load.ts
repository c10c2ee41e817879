import type { Browser } from '@playwright/test';

/** One load of a page, as a visitor who has never been there. Times in milliseconds. */
export interface Load {
  firstContentfulPaint: number;
  /** What tasks took beyond 50 ms each, from the first paint until two seconds after everything was loaded. */
  blockingTime: number;
  transferredBytes: number;
  decodedBytes: number;
  requests: number;
}

/** A telephone of the middle class on a slow mobile network, as Lighthouse has them. */
const SLOWDOWN = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_638_400 / 8) * 0.9,
  uploadThroughput: (675_000 / 8) * 0.9,
};
const SETTLE_MS = 2_000;

export async function loadPage(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = { transferredBytes: 0, decodedBytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) traffic.requests += 1;
  });
  session.on('Network.dataReceived', ({ dataLength }) => {
    traffic.decodedBytes += dataLength;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.transferredBytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(() => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLE_MS);
  const times = await page.evaluate(() => {
    const { longTasks } = window as unknown as { longTasks: { start: number; duration: number }[] };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const first = paint?.startTime ?? Number.NaN;
    const blocking = longTasks
      .filter(({ start, duration }) => start + duration > first)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return { firstContentfulPaint: first, blockingTime: blocking };
  });
  await context.close();
  return { ...times, ...traffic };
}
