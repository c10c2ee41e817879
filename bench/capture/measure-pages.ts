import type { Page } from '@playwright/test';
import type { Picture } from '../../tests/e2e/parts/pictures';
import { Clicker } from './clicks';
import { DeskTrip } from './desk-trip';
import { decode, grade } from './grade';
import { servePages } from './page-server';
import type { Pages } from './pages-of';
import { drawWith, PEER_NAMES, PlainBrowser } from './plain-browser';
import { Rig, type ShotFile } from './rig';
import type { Row } from './tally';

export interface Wanted {
  density: number;
  /** Timed clicks on each page. */
  runs: number;
  peers: boolean;
  say: (text: string) => void;
}

/** Every way of taking pictures, by its name, with what it did with each page. */
export type Rows = Record<'ours' | 'html2canvas', Row[]> & Record<string, Row[]>;

interface Pictured {
  file: ShotFile;
  row: Row;
  truth: Picture;
}

/** Takes pictures of every page in every way. */
export async function measurePages({ folders, paths }: Pages, wanted: Wanted): Promise<Rows> {
  const { density } = wanted;
  const site = await servePages(folders);
  const [rig, narrowed, plain, trip] = [new Rig(), new Rig(), new PlainBrowser(), new DeskTrip()];
  const clicker = new Clicker(density);
  const rows: Rows = { ours: [], html2canvas: [] };
  const sent: Pictured[] = [];
  try {
    await trip.start();
    await plain.start(density);
    await rig.start({ density });
    await trip.signIn(rig);
    await rig.keepUnencoded();
    await narrowed.start({ density, sites: 'http://127.0.0.1/*' });
    await narrowed.pretendAccount();
    await narrowed.keepUnencoded();
    for (const path of paths) {
      const address = `${site.origin}/${path}`;
      await Promise.all([rig.show(address), narrowed.show(address)]);
      const view = await rig.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const peers = wanted.peers ? PEER_NAMES : [];
      const [truePage, ...pages] = await plain.open(address, view, density, 1 + peers.length);
      if (!truePage) throw new Error('No page');
      const truth = await decode(await truePage.screenshot());
      const { row, file } = await pictureOf(rig, truth);
      rows.ours.push({ ...row, page: path });
      if (file) sent.push({ file, row: rows.ours.at(-1) as Row, truth });
      rows.html2canvas.push({ ...(await fallbackOf(narrowed, truth)), page: path });
      for (const [at, peer] of peers.entries()) {
        rows[peer] ??= [];
        rows[peer].push({ ...(await drawingOf(peer, pages[at] as Page, truth, density)), page: path });
      }
      for (const page of [truePage, ...pages]) await page.close();
      wanted.say(lineOf(path, rows));
    }
    await gradeAsSent(trip, rig, sent);
    // What is timed has the machine to itself.
    for (const part of [rig, narrowed, plain]) await part.stop();
    await clicker.start(trip.desk, `${site.origin}/${paths[0]}`);
    for (const row of rows.ours) {
      row.clicks = await clicker.clicksOn(`${site.origin}/${row.page}`, wanted.runs);
      row.firstMs = row.clicks[0]?.formMs ?? 0;
    }
    return rows;
  } finally {
    for (const part of [rig, narrowed, plain, clicker, trip]) await part.stop().catch(() => null);
    site.close();
  }
}

type Measured = Omit<Row, 'page'>;

/** The product's own way, as the picture was before it was encoded. */
async function pictureOf(rig: Rig, truth: Picture): Promise<{ row: Measured; file: ShotFile | null }> {
  await rig.page.bringToFront();
  const { answer, ms } = await rig.shoot();
  const file = answer.ok ? await rig.file(answer.value.fileId) : null;
  const graded = await grade(truth, file && (await rig.unencoded()), file?.shot?.boxes);
  const row: Measured = { threw: !file, firstMs: ms, ...graded };
  if (!answer.ok) row.note = answer.problem.code;
  return { row, file };
}

/** The same with site access to nothing but the page's own site: the browser gives no picture. */
async function fallbackOf(narrowed: Rig, truth: Picture): Promise<Measured> {
  const { answer, ms } = await narrowed.shoot();
  const file = answer.ok ? await narrowed.file(answer.value.fileId) : null;
  const png = file && (await narrowed.unencoded());
  const [boxes, lost] = [file?.shot?.boxes ?? [], file?.shot?.lost ?? []];
  const unnamed = await grade(truth, png, [...boxes, ...lost]);
  return {
    threw: !file,
    firstMs: ms,
    ...(await grade(truth, png, boxes)),
    unnamedMismatchPercent: unnamed.mismatchPercent,
    unnamedLostPercent: unnamed.lostTilesPercent,
    note: answer.ok ? Array.from(new Set(lost.map(({ kind }) => kind))).join(' ') : answer.problem.code,
    ...(file && { sentBytes: file.bytes }),
  };
}

async function drawingOf(peer: string, page: Page, truth: Picture, density: number): Promise<Measured> {
  const { png, ms, scroll, error } = await drawWith(peer, page);
  const at = { x: scroll.x * density, y: scroll.y * density };
  const graded = await grade(truth, png, [], at);
  return { threw: !png, firstMs: ms, ...graded, ...(error && { note: error }) };
}

/** Sends the pictures to the desk and grades what arrived there. */
async function gradeAsSent(trip: DeskTrip, rig: Rig, sent: Pictured[]): Promise<void> {
  const arrived = await trip.send(
    rig,
    sent.map(({ file }) => file),
  );
  for (const [at, { file, row, truth }] of sent.entries()) {
    const bytes = arrived[at] ?? null;
    const { ssim, lostTilesPercent } = await grade(truth, bytes, file.shot?.boxes);
    Object.assign(row, {
      ssimAsSent: ssim,
      lostAsSentPercent: lostTilesPercent,
      sentBytes: bytes?.length,
    });
  }
}

const lineOf = (path: string, rows: Rows): string =>
  `${path.padEnd(24)} ${Object.entries(rows)
    .map(([name, all]) => `${name} ${wordsOf(all.at(-1))}`)
    .join(' | ')}`;

const wordsOf = (row: Row | undefined): string =>
  row?.threw ? 'threw' : `${row?.mismatchPercent.toFixed(2)} % ${row?.lostTilesPercent.toFixed(1)} %`;
