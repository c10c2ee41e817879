import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type PageServer, servePages } from '../../bench/capture/page-server';
import { Rig } from '../../bench/capture/rig';

const PAGES = join(import.meta.dirname, '..', '..', 'bench', 'capture', 'pages');

let site: PageServer;
let rig: Rig;

test.beforeAll(async () => {
  site = await servePages({ '': PAGES });
  rig = new Rig();
  await rig.start();
  await rig.pretendAccount();
});

test.afterAll(async () => {
  await rig?.stop();
  site?.close();
});

test.beforeEach(() => rig.show(`${site.origin}/scrolled.html`));

test('S13: a picture of the whole page leaves it scrolled and styled as it was', async () => {
  const before = await stateOfPage();
  const { answer } = await rig.shoot('whole');
  const file = await rig.file(answer.ok ? answer.value.fileId : '');
  const [height, density] = await rig.page.evaluate(() => [
    document.documentElement.scrollHeight,
    devicePixelRatio,
  ]);
  expect([file.shot?.method, file.height]).toEqual(['stitched', height * density]);
  expect(await stateOfPage()).toBe(before);
});

test('S13: so does one that is given up on the way', async () => {
  const before = await stateOfPage();
  const shooting = rig.shoot('whole');
  await expect.poll(screensDone).toBeGreaterThan(1);
  expect(await stateOfPage()).not.toBe(before);
  await rig.call('cancelCapture');
  expect((await shooting).answer).toMatchObject({ ok: false, problem: { code: 'capture-cancelled' } });
  expect(await stateOfPage()).toBe(before);
});

test('S13: so does one that fails, because another tab came to the front', async () => {
  const before = await stateOfPage();
  const shooting = rig.shoot('whole');
  await expect.poll(screensDone).toBeGreaterThan(1);
  const other = await rig.context.newPage();
  expect((await shooting).answer).toMatchObject({ ok: false, problem: { code: 'capture-moved' } });
  await other.close();
  await expect.poll(stateOfPage).toBe(before);
});

test('S13: and when the worker is gone, the page puts itself back', async () => {
  const before = await stateOfPage();
  void rig.shoot('whole').catch(() => null);
  await expect.poll(screensDone).toBeGreaterThan(1);
  await rig.stopWorker();
  await expect.poll(stateOfPage, { timeout: 15_000 }).toBe(before);
});

/** Everything of the page that a picture of it could leave behind. */
const stateOfPage = (): Promise<string> =>
  rig.page.evaluate(() =>
    JSON.stringify([
      scrollX,
      scrollY,
      Array.from(document.querySelectorAll('*'), (element) => element.getAttribute('style')),
    ]),
  );

/** How many screens the picture that is being taken has. */
async function screensDone(): Promise<number> {
  const { capturing } = await rig.settings<{ capturing?: { done: number } }>();
  return capturing?.done ?? 0;
}
