import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/test/find-chromium.mjs';
import { type Load, loadPage } from './help-page/load';
import { ourSite, SLUG, vitepressSite } from './help-page/sites';
import { serveFolder } from './help-page/static-server';

/**
 * The public page of an article against the same article built with VitePress: both as files behind the same server,
 * in the same run, in turns, in real Chromium with the processor and the network of a telephone.
 */
const LOADS = 15;
const KEYS = [
  'firstContentfulPaint',
  'blockingTime',
  'transferredBytes',
  'decodedBytes',
  'requests',
] as const;

const median = (values: number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const medians = (loads: Load[]): Load =>
  Object.fromEntries(KEYS.map((key) => [key, median(loads.map((load) => load[key]))])) as unknown as Load;

if (!existsSync('bench/node_modules/vitepress')) {
  console.error('VitePress is not installed. First: npm --prefix bench install');
  process.exit(1);
}
const folder = await mkdtemp(path.join(tmpdir(), 'handrail-bench-'));
await chmod(folder, 0o755); // run by root, PostgreSQL runs as somebody else, who has to get in
const [ours, theirs] = [path.join(folder, 'ours'), path.join(folder, 'vitepress')];
await mkdir(ours, { recursive: true });
await mkdir(theirs, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
try {
  const ourPage = await ourSite(ours);
  const theirPage = await vitepressSite(theirs);
  const [here, there] = [
    await serveFolder(path.join(ours, 'site')),
    await serveFolder(path.join(theirs, 'site')),
  ];
  const loads: { handrail: Load[]; vitepress: Load[] } = { handrail: [], vitepress: [] };
  await loadPage(browser, here.origin + ourPage); // warms the browser up, counts for nobody
  for (let turn = 0; turn < LOADS; turn++) {
    loads.handrail.push(await loadPage(browser, here.origin + ourPage));
    loads.vitepress.push(await loadPage(browser, there.origin + theirPage));
  }
  here.close();
  there.close();
  const [handrail, vitepress] = [medians(loads.handrail), medians(loads.vitepress)];
  const ratio = (key: (typeof KEYS)[number]) => (vitepress[key] > 0 ? handrail[key] / vitepress[key] : null);
  const rows = KEYS.map((key) => ({
    what: key,
    handrail: handrail[key],
    vitepress: vitepress[key],
    ratio: ratio(key),
  }));
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ article: SLUG, loads: LOADS, rows, all: loads }, null, 2));
  else {
    console.log(
      `Article "${SLUG}", medians of ${LOADS} loads each, processor 4 times slower, 1.6 Mbit/s, 150 ms:`,
    );
    console.table(
      rows.map(({ what, ratio, ...row }) => ({
        what,
        handrail: Math.round(row.handrail),
        vitepress: Math.round(row.vitepress),
        ratio: ratio === null ? 'none' : Number(ratio.toFixed(2)),
      })),
    );
  }
  const behind = rows.filter((row) => row.handrail > row.vitepress);
  if (behind.length > 0) {
    console.error(`Behind on: ${behind.map(({ what }) => what).join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
