import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type PageServer, PLAIN_PAGE } from './page-server';

const SETTLE_MS = 4_000;

/** What a plain page has that it would not have by itself. */
export interface Facts {
  /** The script, styles within, as the browser parsed it. */
  rawBytes: number;
  gzipBytes: number;
  requests: number;
  /** On window, document and root element, and on what was put into the page. */
  listeners: string[];
  longTasks: number;
  layoutShift: number;
  /** Memory of the page's scripts after a collection; compare with the page alone. */
  heapBytes: number;
  /** Something of it stands in the corner of the window: a peer that asks its server first may show nothing. */
  shows: boolean;
}

const WATCH = `window.longTasks = 0; window.layoutShift = 0;
  new PerformanceObserver((list) => { window.longTasks += list.getEntries().length }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.layoutShift += entry.value }).observe({ type: 'layout-shift', buffered: true })`;

const IN_CORNER = `!['HTML', 'BODY'].includes(document.elementFromPoint(innerWidth - 42, innerHeight - 42)?.tagName)`;

export async function readFacts(
  context: BrowserContext,
  server: PageServer,
  isOurs: (url: string) => boolean,
): Promise<Facts> {
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  const worlds: number[] = [];
  const sources: Promise<string>[] = [];
  let requests = -1; // The page itself.
  session.on('Runtime.executionContextCreated', ({ context: { id } }) => worlds.push(id));
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (isOurs(url))
      sources.push(
        session.send('Debugger.getScriptSource', { scriptId }).then(({ scriptSource }) => scriptSource),
      );
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests += 1;
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await page.goto(server.address(PLAIN_PAGE));
  await page.waitForTimeout(SETTLE_MS);
  const source = (await Promise.all(sources)).join('');
  const facts: Facts = {
    rawBytes: Buffer.byteLength(source),
    gzipBytes: source ? gzipSync(source, { level: 9 }).length : 0,
    requests,
    listeners: await listenersOf(session, worlds),
    longTasks: await page.evaluate('longTasks'),
    layoutShift: await page.evaluate('layoutShift'),
    heapBytes: await heapOf(session, page),
    shows: await page.evaluate(IN_CORNER),
  };
  await page.close();
  return facts;
}

async function heapOf(session: CDPSession, page: Page): Promise<number> {
  await session.send('Debugger.disable');
  for (let times = 0; times < 3; times++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Asked in every world, because a world is told of its own listeners only. */
async function listenersOf(session: CDPSession, worlds: number[]): Promise<string[]> {
  const found = new Set<string>();
  for (const contextId of worlds) {
    const { result } = await session
      .send('Runtime.evaluate', { contextId, expression: '[window, document, document.documentElement]' })
      .catch(() => ({ result: {} as { objectId?: string } }));
    if (!result.objectId) continue;
    const { result: targets } = await session.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    for (const { value } of targets) {
      if (!value?.objectId) continue;
      const depth = /^HTMLHtmlElement/.test(value.className ?? '') ? -1 : 0;
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: value.objectId,
        depth,
        pierce: true,
      });
      for (const { type, backendNodeId, passive, useCapture, lineNumber, columnNumber } of listeners)
        found.add(
          [
            type,
            value.className,
            backendNodeId,
            passive && 'passive',
            useCapture && 'capture',
            lineNumber,
            columnNumber,
          ]
            .filter((part) => part !== undefined && part !== false)
            .join(' '),
        );
    }
  }
  return [...found];
}
