import { expect, test } from './fixtures';
import { clickCorner, cornerSays } from './parts/corner';

test('S1: a click on the corner button of any page opens the side panel beside it', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help$/);
  const width = () => page.evaluate(() => innerWidth);
  const alone = await width();
  await clickCorner(page);
  const panel = await person.sidePanel();
  await expect(panel).toHaveURL(/sidepanel\.html/);
  await expect.poll(width).toBeLessThan(alone);
});

test('S1, story 5: 100 page loads start the worker 0 times and make 0 requests', async ({ person, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help$/);
  // An alarm starts it whatever is loaded.
  await (await person.worker()).evaluate(() => chrome.alarms.clearAll());
  await person.stopWorker();
  await expect.poll(() => person.workerRuns()).toBe(false);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/invoice.html')) foreign.push(request.url());
  });
  const before = site.requests.length;
  let starts = 0;
  for (let load = 0; load < 100; load++) {
    await page.goto(`${site.address}/invoice.html`);
    if (load % 10 === 9) await cornerSays(page, /^Help$/);
    if (await person.workerRuns()) starts++;
  }
  expect(starts).toBe(0);
  expect(foreign).toEqual([]);
  expect(site.requests.slice(before).filter((path) => path !== '/invoice.html')).toEqual([]);
});
