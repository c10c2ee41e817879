import { parseArgs } from 'node:util';
import { type Facts, readFacts } from './footprint/facts';
import { PageServer, PEER_SCRIPT } from './footprint/page-server';
import { bundlePeers, missingPeers } from './footprint/peers';
import { measureTabs, type Tabs } from './footprint/tabs';
import { SETTLE_MS, type Times, timeLoads } from './footprint/times';
import { Variants } from './footprint/variants';
import { workerStarts } from './footprint/worker-starts';
import { freshenBuild } from './freshen-build';

/**
 * What the corner button costs a page that has nothing to do with it, beside help buttons that sites put into their
 * own pages, in the same run and the same browser.
 */
const USAGE = `npm run bench:footprint -- [options]
  --json         the figures as JSON
  --loads <n>    loads cold and loads warm of ours and of the empty script (30); a third of it of each peer, whose times are long
  --no-peers     ours and the empty content script alone
  --tabs <n>     memory of so many tabs, and a page that removes the button every 100 ms, instead
  --help`;

const AIMS = { rawBytes: 6_144, warmMs: 1, timesEmpty: 2 };

export interface Measured extends Omit<Facts, 'listeners'> {
  coldMs: number;
  warmMs: number;
  listeners: number;
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    loads: { type: 'string', default: '30' },
    'no-peers': { type: 'boolean' },
    tabs: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const median = (numbers: number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
};
const round = (number: number): number => Math.round(number * 1000) / 1000;
const summary = (facts: Facts, times: Times, nothing: Facts): Measured => ({
  rawBytes: facts.rawBytes,
  gzipBytes: facts.gzipBytes,
  coldMs: median(times.coldMs),
  warmMs: median(times.warmMs),
  requests: facts.requests,
  listeners: facts.listeners.length - nothing.listeners.length,
  longTasks: facts.longTasks,
  layoutShift: round(facts.layoutShift),
  heapBytes: facts.heapBytes - nothing.heapBytes,
  shows: facts.shows,
});

const isExtension = (url: string) => url.startsWith('chrome-extension:');
const isPeer = (url: string) => url.endsWith(PEER_SCRIPT);
const loads = Number(values.loads);
/** Some minutes less; what takes tens of milliseconds needs no thirty loads to be told from one. */
const peerLoads = Math.ceil(loads / 3);
const server = new PageServer();
const variants = new Variants();

async function measure() {
  const alone = await variants.start('nothing');
  const nothing = await readFacts(alone, server, () => false);
  const withEmpty = await variants.start('empty');
  const emptyFacts = await readFacts(withEmpty, server, isExtension);
  const empty = await timeLoads(withEmpty, server, isExtension, loads, SETTLE_MS.empty);
  const withOurs = await variants.start('ours');
  const facts = await readFacts(withOurs, server, isExtension);
  const ours = {
    ...summary(facts, await timeLoads(withOurs, server, isExtension, loads, SETTLE_MS.ours), nothing),
    emptyContentScriptWarmMs: median(empty.warmMs),
    emptyContentScriptColdMs: median(empty.coldMs),
    emptyContentScriptHeapBytes: emptyFacts.heapBytes - nothing.heapBytes,
    workerStartsPer100Loads: await workerStarts(withOurs, server),
    listenerNames: facts.listeners,
  };
  const peers: Record<string, Measured> = {};
  for (const [name, script] of values['no-peers'] ? [] : await bundlePeers()) {
    server.peer = script;
    peers[name] = summary(
      await readFacts(alone, server, isPeer),
      await timeLoads(alone, server, isPeer, peerLoads, SETTLE_MS.peer),
      nothing,
    );
    server.peer = '';
  }
  return { ours, peers };
}

function judge({ ours }: Awaited<ReturnType<typeof measure>>): string[] {
  const mostMs = Math.max(AIMS.warmMs, AIMS.timesEmpty * ours.emptyContentScriptWarmMs);
  const short: [boolean, string][] = [
    [ours.rawBytes > 0 && ours.rawBytes <= AIMS.rawBytes, `${ours.rawBytes} bytes`],
    [ours.warmMs > 0 && ours.warmMs <= mostMs, `${ours.warmMs} ms warm`],
    [ours.requests === 0, `${ours.requests} requests`],
    [ours.layoutShift === 0, `a layout shift of ${ours.layoutShift}`],
    [ours.workerStartsPer100Loads === 0, `${ours.workerStartsPer100Loads} starts of the worker`],
  ];
  return short.filter(([met]) => !met).map(([, what]) => what);
}

function print({ ours, peers }: Awaited<ReturnType<typeof measure>>): void {
  const {
    listenerNames,
    emptyContentScriptColdMs,
    emptyContentScriptWarmMs,
    emptyContentScriptHeapBytes,
    ...figures
  } = ours;
  console.log(
    `Medians of ${loads} loads, cold and warm, of three real pages (${peerLoads} of each peer); the rest on a plain page:`,
  );
  console.table({ ours: figures, ...peers });
  console.log(
    `An empty content script: ${emptyContentScriptColdMs} ms cold, ${emptyContentScriptWarmMs} ms warm, ${emptyContentScriptHeapBytes} bytes of memory.`,
  );
  console.log(`Listeners of ours:\n  ${listenerNames.join('\n  ')}`);
}

function printTabs({ tabs, kilobytesPerTab, emptyKilobytesPerTab, removing }: Tabs): void {
  console.log(
    `${tabs} tabs: ${kilobytesPerTab} kB a tab; an empty content script: ${emptyKilobytesPerTab} kB a tab.`,
  );
  console.log(
    `A page that removes the button every 100 ms, ${removing.seconds} s: ${removing.oursMs} ms of processor in the page's process with it, ${removing.nothingMs} ms without: ${removing.share} % more.`,
  );
}

async function run(): Promise<string[]> {
  if (values.tabs) {
    const tabs = await measureTabs(variants, server, Number(values.tabs));
    if (values.json) console.log(JSON.stringify(tabs, null, 2));
    else printTabs(tabs);
    return tabs.removing.share < 1 ? [] : [`${tabs.removing.share} % for a page that removes it`];
  }
  const measured = await measure();
  if (values.json) console.log(JSON.stringify(measured, null, 2));
  else print(measured);
  return judge(measured);
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const missing = values['no-peers'] || values.tabs ? [] : missingPeers();
if (missing.length > 0) {
  console.error(`Not installed: ${missing.join(', ')}. First: npm --prefix bench install`);
  process.exit(1);
}
freshenBuild();
await server.start();
try {
  const short = await run();
  if (short.length > 0) console.error(`Short of the aims: ${short.join(', ')}`);
  process.exitCode = short.length > 0 ? 1 : 0;
} finally {
  await variants.stop();
  server.stop();
}
