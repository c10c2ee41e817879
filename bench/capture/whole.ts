import { decode, grade } from './grade';
import { servePages } from './page-server';
import { pagesOf } from './pages-of';
import { PlainBrowser } from './plain-browser';
import { Rig } from './rig';

/** Everything of a page that a picture of it could leave behind. */
const stateOf = (rig: Rig): Promise<string> =>
  rig.page.evaluate(() =>
    JSON.stringify([
      scrollX,
      scrollY,
      Array.from(document.querySelectorAll('*'), (element) => element.getAttribute('style')),
      document.querySelectorAll('*').length,
    ]),
  );

/** Pictures of whole pages: how true, how fast, how large, and whether the page is afterwards as it was. */
export async function measureWhole(folder: string | undefined, names: string[], density: number) {
  const { folders } = await pagesOf(folder);
  const site = await servePages(folders);
  const [rig, plain] = [new Rig(), new PlainBrowser()];
  try {
    await plain.start(density);
    await rig.start({ density });
    await rig.pretendAccount();
    await rig.keepUnencoded();
    const rows = [];
    for (const name of names) rows.push(await measurePage(rig, plain, `${site.origin}/${name}`, density));
    return rows;
  } finally {
    await rig.stop();
    await plain.stop();
    site.close();
  }
}

async function measurePage(rig: Rig, plain: PlainBrowser, address: string, density: number) {
  await rig.show(address);
  const before = await stateOf(rig);
  const view = await rig.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const { answer, ms } = await rig.shoot('whole');
  const restored = (await stateOf(rig)) === before;
  const file = answer.ok ? await rig.file(answer.value.fileId) : null;
  const [page] = await plain.open(address, view, density);
  if (!page) throw new Error('No page');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const truth = await decode(await page.screenshot({ fullPage: true }));
  await page.close();
  const graded = file && (await grade(truth, await rig.unencoded(), file.shot?.boxes));
  const tiles = Math.ceil(truth.height / density / view.height);
  return {
    address: address.slice(address.lastIndexOf('/') + 1),
    tiles,
    msPerTile: Math.round(ms / tiles),
    mismatchPercent: graded?.mismatchPercent,
    lostTilesPercent: graded?.lostTilesPercent,
    sentBytes: file?.bytes,
    restored,
    restoredAfterCancel: await cancelled(rig, before),
  };
}

/** Stops a picture in the middle; answers whether it said so and the page is as it was. */
async function cancelled(rig: Rig, before: string): Promise<boolean> {
  await new Promise((done) => setTimeout(done, 1_100));
  const shooting = rig.shoot('whole');
  await new Promise((done) => setTimeout(done, 900));
  await rig.call('cancelCapture');
  const { answer } = await shooting;
  return !answer.ok && answer.problem.code === 'capture-cancelled' && (await stateOf(rig)) === before;
}
