import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/test/find-chromium.mjs';

const OURS = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const SWITCHES = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
  '--window-size=1280,800',
];

/** What stands beside the page: nothing, a content script that does nothing, or ours. */
export type Variant = 'nothing' | 'empty' | 'ours';

/** A browser with one of the variants, whose worker, if there is one, has done what it does at installation. */
export class Variants {
  private readonly folders: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  async start(variant: Variant): Promise<BrowserContext> {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-footprint-'));
    this.folders.push(folder);
    const extension = variant === 'ours' ? OURS : variant === 'empty' ? await emptyExtension(folder) : '';
    const load = extension
      ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
      : [];
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: findChromium() ?? '',
      headless: false,
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [...SWITCHES, ...load],
    });
    this.contexts.push(context);
    if (variant === 'ours') await settle(context);
    return context;
  }

  async stop(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
    for (const folder of this.folders.splice(0)) await rm(folder, { recursive: true, force: true });
  }
}

/** A content script as early, as late and in as many pages as ours, with nothing in it. */
async function emptyExtension(folder: string): Promise<string> {
  const extension = join(folder, 'empty');
  await mkdir(extension);
  const script = { matches: ['<all_urls>'], js: ['empty.js'], run_at: 'document_idle' };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: [script] };
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'empty.js'), '(() => {})();\n');
  return extension;
}

async function settle(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  for (;;) {
    const shelf = await worker.evaluate(() => chrome.storage.local.get());
    if ('corner' in shelf) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  const [first, ...others] = context.pages();
  for (const page of others) await page.close();
  await first?.goto('about:blank');
}
