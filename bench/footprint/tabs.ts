import { readdir, readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { type PageServer, PLAIN_PAGE } from './page-server';
import type { Variant, Variants } from './variants';

const SETTLE_MS = 5_000;
const REMOVING_MS = 60_000;
/** Linux counts the time of processes in hundredths of a second. */
const TICK_MS = 10;

export interface Tabs {
  tabs: number;
  /** Memory of all processes of the browser, shared pages counted by their share, above that without an extension. */
  kilobytesPerTab: number;
  emptyKilobytesPerTab: number;
  /** A page that removes the button every 100 ms. */
  removing: { seconds: number; oursMs: number; nothingMs: number; share: number };
}

export async function measureTabs(variants: Variants, server: PageServer, tabs: number): Promise<Tabs> {
  const memory: Record<string, number> = {};
  const removing: Record<string, number> = {};
  for (const variant of ['nothing', 'empty', 'ours'] as Variant[]) {
    const context = await variants.start(variant);
    if (variant !== 'empty') removing[variant] = await timeRemoving(context, server);
    memory[variant] = await memoryOf(context, server, tabs);
    await variants.stop();
  }
  const { nothing = 0, empty = 0, ours = 0 } = memory;
  const more = (removing.ours ?? 0) - (removing.nothing ?? 0);
  return {
    tabs,
    kilobytesPerTab: Math.round((ours - nothing) / tabs),
    emptyKilobytesPerTab: Math.round((empty - nothing) / tabs),
    removing: {
      seconds: REMOVING_MS / 1000,
      oursMs: removing.ours ?? 0,
      nothingMs: removing.nothing ?? 0,
      share: Math.round((more / REMOVING_MS) * 100_000) / 1000,
    },
  };
}

/** Kilobytes that so many tabs of a plain page add to the browser. */
async function memoryOf(context: BrowserContext, server: PageServer, tabs: number): Promise<number> {
  const first = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(first);
  const before = await allMemory(session);
  for (let tab = 0; tab < tabs; tab++) await (await context.newPage()).goto(server.address(PLAIN_PAGE));
  await first.waitForTimeout(SETTLE_MS);
  return (await allMemory(session)) - before;
}

async function allMemory(session: CDPSession): Promise<number> {
  let kilobytes = 0;
  for (const id of await processesOf(session)) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes;
}

/** The browser's processes: asked of the browser, which names the ones that show pages, and of the system for the others. */
async function processesOf(session: CDPSession): Promise<number[]> {
  const browser = await session.send('SystemInfo.getProcessInfo' as never).catch(() => null);
  const named = (browser as { processInfo: { id: number }[] } | null)?.processInfo.map(({ id }) => id);
  return named ?? childrenOf(process.pid);
}

async function childrenOf(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const within = (id: number): boolean => id === root || (id > 1 && within(parents.get(id) ?? 0));
  return [...parents.keys()].filter((id) => id !== root && within(id));
}

/** Milliseconds of processor that all processes of the browser take for a page that removes the button for a minute. */
async function timeRemoving(context: BrowserContext, server: PageServer): Promise<number> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.address(PLAIN_PAGE));
  await page.evaluate(`setInterval(() => document.querySelector('[data-corner]')?.remove(), 100)`);
  await page.waitForTimeout(100);
  const session = await context.newCDPSession(page);
  const ids = await processesOf(session);
  const before = await processorTime(ids);
  await page.waitForTimeout(REMOVING_MS);
  return (await processorTime(ids)) - before;
}

async function processorTime(ids: number[]): Promise<number> {
  let ticks = 0;
  for (const id of ids) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(user ?? 0) + Number(system ?? 0);
  }
  return ticks * TICK_MS;
}
