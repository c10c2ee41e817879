import { parseArgs } from 'node:util';
import { DeskTrip } from './capture/desk-trip';
import { decode, grade } from './capture/grade';
import { servePages } from './capture/page-server';
import { pagesOf } from './capture/pages-of';
import { drawWith, PEER_NAMES, PlainBrowser } from './capture/plain-browser';
import type { ShotFile } from './capture/rig';
import { Rig } from './capture/rig';
import { type Row, tally } from './capture/tally';
import { measureWhole } from './capture/whole';

/**
 * How true a picture of a page is, and how soon it is there: ours, graded before it is encoded and as it arrived at a
 * real desk; our fallback, in a build that may touch the pages' site only; and libraries that draw pages anew. The
 * truth is the picture of a browser without the extension. Needs the build (`npm run build:chrome`) and
 * `npm --prefix bench ci`. `--pages <folder>`: those pages in place of ours.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    json: { type: 'boolean' },
    density: { type: 'string', default: '1' },
    /** Pictures of each page, for the times. */
    runs: { type: 'string', default: '3' },
    'no-peers': { type: 'boolean' },
    /** Pictures of whole pages instead: the names of the pages, with commas between. */
    whole: { type: 'string' },
  },
});
const density = Number(values.density);
const say = (text: string) => values.json || console.log(text);

if (values.whole) {
  const pages = await measureWhole(values.pages, values.whole.split(','), density);
  if (values.json) console.log(JSON.stringify({ whole: pages }));
  else console.table(pages);
  process.exit(pages.every(({ restored, restoredAfterCancel }) => restored && restoredAfterCancel) ? 0 : 1);
}

const { folders, paths } = await pagesOf(values.pages);
const site = await servePages(folders);
const [rig, narrowed, plain, trip] = [new Rig(), new Rig(), new PlainBrowser(), new DeskTrip()];
const rows: Record<string, Row[]> = { ours: [], html2canvas: [] };
try {
  await trip.start();
  await plain.start();
  await rig.start({ density });
  await trip.signIn(rig);
  await rig.keepUnencoded();
  await narrowed.start({ density, sites: 'http://127.0.0.1/*' });
  await narrowed.pretendAccount();
  await narrowed.keepUnencoded();
  const files: { file: ShotFile; row: Row; truth: Buffer }[] = [];
  for (const path of paths) {
    const address = `${site.origin}/${path}`;
    const truth = await measureOurs(path, address, files);
    await measureFallback(path, address, truth);
    for (const peer of values['no-peers'] ? [] : PEER_NAMES) await measurePeer(peer, path, address, truth);
    say(
      `${path.padEnd(24)} ${Object.entries(rows)
        .map(
          ([name, all]) =>
            `${name} ${all.at(-1)?.threw ? 'threw' : `${all.at(-1)?.mismatchPercent.toFixed(2)} % ${all.at(-1)?.lostTilesPercent.toFixed(1)} %`}`,
        )
        .join(' | ')}`,
    );
  }
  const arrived = await trip.send(
    rig,
    files.map(({ file }) => file),
  );
  for (const [at, { file, row, truth }] of files.entries()) {
    const { ssim, lostTilesPercent } = await grade(
      await decode(truth),
      arrived[at] ?? null,
      file.shot?.boxes,
    );
    Object.assign(row, {
      ssimAsSent: ssim,
      lostAsSentPercent: lostTilesPercent,
      sentBytes: arrived[at]?.length,
    });
  }
  const methods = Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, tally(all)]));
  console.log(values.json ? JSON.stringify({ methods }) : methods);
  if (!values.json) report();
} finally {
  for (const part of [rig, narrowed, plain, trip]) await part.stop().catch(() => null);
  site.close();
}

/** The product's own way. The first pictures are timed; the last one is also kept as it was before it was encoded. */
async function measureOurs(
  path: string,
  address: string,
  files: { file: ShotFile; row: Row; truth: Buffer }[],
): Promise<Buffer> {
  await rig.show(address);
  const view = await rig.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const page = await plain.open(address, view, density);
  const truth = await page.screenshot();
  await page.close();
  const clickMs: number[] = [];
  const bareMs: number[] = [];
  let last = await rig.shoot();
  clickMs.push(last.ms);
  for (let run = 1; run < Number(values.runs); run++) {
    await rest();
    bareMs.push(await rig.bareCapture());
    await rest();
    last = await rig.shoot();
    clickMs.push(last.ms);
  }
  const file = last.answer.ok ? await rig.file(last.answer.value.fileId) : null;
  const graded = await grade(await decode(truth), file && (await rig.unencoded()), file?.shot?.boxes);
  const row: Row = { page: path, threw: !file, firstMs: clickMs[0] ?? 0, clickMs, bareMs, ...graded };
  if (!last.answer.ok) row.note = last.answer.problem.code;
  rows.ours?.push(row);
  if (file) files.push({ file, row, truth });
  return truth;
}

/** Browsers take two pictures a second: nobody shall wait for the one before. */
function rest(): Promise<unknown> {
  return new Promise((done) => setTimeout(done, 1_100));
}

async function measureFallback(path: string, address: string, truth: Buffer): Promise<void> {
  await narrowed.show(address);
  const { answer, ms } = await narrowed.shoot();
  const file = answer.ok ? await narrowed.file(answer.value.fileId) : null;
  const png = file && (await narrowed.unencoded());
  const [boxes, lost] = [file?.shot?.boxes ?? [], file?.shot?.lost ?? []];
  const decoded = await decode(truth);
  const named = await grade(decoded, png, [...boxes, ...lost]);
  const row: Row = {
    page: path,
    threw: !file,
    firstMs: ms,
    ...(await grade(decoded, png, boxes)),
    unnamedLostPercent: named.lostTilesPercent,
  };
  row.note = answer.ok ? lost.map(({ kind }) => kind).join(' ') : answer.problem.code;
  if (file) row.sentBytes = file.bytes;
  rows.html2canvas?.push(row);
}

async function measurePeer(peer: string, path: string, address: string, truth: Buffer): Promise<void> {
  const { width, height } = await decode(truth);
  const page = await plain.open(address, { width: width / density, height: height / density }, density);
  const { png, ms, scroll, error } = await drawWith(peer, page);
  await page.close();
  const at = { x: scroll.x * density, y: scroll.y * density };
  const row: Row = {
    page: path,
    threw: !png,
    firstMs: ms,
    ...(await grade(await decode(truth), png, [], at)),
  };
  if (error) row.note = error;
  rows[peer] ??= [];
  rows[peer].push(row);
}

function report(): void {
  console.table(
    rows.ours?.map(
      ({
        page,
        mismatchPercent,
        lostTilesPercent,
        ssimAsSent,
        lostAsSentPercent,
        sentBytes,
        clickMs,
        bareMs,
        note,
      }) => ({
        page,
        mismatchPercent,
        lostTilesPercent,
        ssimAsSent,
        lostAsSentPercent,
        sentBytes,
        click: clickMs?.map(Math.round).join(' '),
        bare: bareMs?.map(Math.round).join(' '),
        note,
      }),
    ),
  );
  console.table(
    rows.html2canvas?.map(
      ({ page, threw, mismatchPercent, lostTilesPercent, unnamedLostPercent, firstMs, note }) => ({
        page,
        threw,
        mismatchPercent,
        lostTilesPercent,
        unnamedLostPercent,
        firstMs,
        note: note?.slice(0, 60),
      }),
    ),
  );
}
