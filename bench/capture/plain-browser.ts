import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/test/find-chromium.mjs';

const MODULES = join(import.meta.dirname, '..', 'node_modules');

/** Libraries that draw a page anew, as their makers say they are used. Each answers a `data:` URL of a PNG. */
const PEERS: Record<string, { script: string; draw: string }> = {
  'html2canvas-1.4.1': {
    script: 'html2canvas/dist/html2canvas.min.js',
    draw: `html2canvas(document.documentElement,{x:scrollX,y:scrollY,width:innerWidth,height:innerHeight,windowWidth:innerWidth,windowHeight:innerHeight,scale:devicePixelRatio,logging:false,useCORS:true}).then(c=>c.toDataURL('image/png'))`,
  },
  'modern-screenshot': {
    script: 'modern-screenshot/dist/index.js',
    draw: `modernScreenshot.domToPng(document.documentElement,{scale:devicePixelRatio,width:document.documentElement.scrollWidth,height:document.documentElement.scrollHeight})`,
  },
  snapdom: {
    script: '@zumer/snapdom/dist/snapdom.js',
    draw: `snapdom.toPng(document.documentElement,{dpr:devicePixelRatio,fast:true}).then(i=>i.src)`,
  },
};

export const PEER_NAMES = Object.keys(PEERS);

export interface Drawn {
  /** A PNG of the whole page or of its visible part; null when the library threw. */
  png: Buffer | null;
  error?: string;
  ms: number;
  scroll: { x: number; y: number };
}

/** A browser that has never heard of us: it gives the true picture of a page, and the peers run in it. */
export class PlainBrowser {
  private browser: Browser | undefined;

  /** @param density as of a real screen: letters and controls are drawn otherwise on one that is only pretended */
  async start(density: number): Promise<void> {
    this.browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      headless: false,
      args: [
        '--headless=new',
        '--no-sandbox',
        '--hide-scrollbars',
        '--disable-quic',
        `--force-device-scale-factor=${density}`,
      ],
    });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  /** Opens an address in as many pages, and answers when they stand still. */
  async open(
    address: string,
    viewport: { width: number; height: number },
    density: number,
    count = 1,
  ): Promise<Page[]> {
    const { browser } = this;
    if (!browser) throw new Error('Not started');
    const options = { viewport, deviceScaleFactor: density, colorScheme: 'light' as const, bypassCSP: true };
    return Promise.all(
      Array.from({ length: count }, async () => {
        const page = await browser.newPage(options);
        await page.goto(address, { waitUntil: 'load' });
        await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => null);
        await page.waitForTimeout(700);
        return page;
      }),
    );
  }
}

/** The first drawing of a page by a peer: what somebody who clicks once has to wait for. */
export async function drawWith(peer: string, page: Page): Promise<Drawn> {
  const { script, draw } = PEERS[peer] as { script: string; draw: string };
  await page.addScriptTag({ path: join(MODULES, script) });
  const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const begun = performance.now();
  try {
    const drawing = page.evaluate(draw) as Promise<string>;
    const late = new Promise<never>((_, reject) => setTimeout(reject, 30_000, new Error('30 seconds')));
    const address = await Promise.race([drawing, late]);
    return {
      png: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
      ms: performance.now() - begun,
      scroll,
    };
  } catch (error) {
    return { png: null, error: String(error).slice(0, 160), ms: performance.now() - begun, scroll };
  }
}
