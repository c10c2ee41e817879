import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/test/find-chromium.mjs';
import type { Result } from '../../utils/problems/problem';
import type { Draft, KeptFile } from '../../utils/tickets/draft';
import type { ShotExtent } from '../../utils/tickets/shot';

const BUILT = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const VIEW = { width: 1280, height: 900 };

export interface RigOptions {
  /** Device pixels for one CSS pixel. */
  density?: number;
  /** The only sites the extension may touch; without it, every site. */
  sites?: string;
}

export interface ShotFile extends Omit<KeptFile, 'blob'> {
  content: Buffer;
}

/** The built extension in a real browser, and a page of its own from which pictures are asked for. */
export class Rig {
  private folder = '';
  context!: BrowserContext;
  /** The tab that pictures are taken of. */
  page!: Page;
  /** One of the extension's own pages, in a window of its own. */
  own!: Page;
  worker!: Worker;
  private windowId = 0;

  async start({ density = 1, sites }: RigOptions = {}): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'handrail-rig-'));
    const extension = join(this.folder, 'extension');
    await cp(BUILT, extension, { recursive: true });
    if (sites) await narrow(join(extension, 'manifest.json'), sites);
    this.context = await chromium.launchPersistentContext(join(this.folder, 'profile'), {
      executablePath: findChromium() ?? '',
      headless: false,
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        '--hide-scrollbars',
        `--force-device-scale-factor=${density}`,
        `--window-size=${VIEW.width},${VIEW.height}`,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
    });
    this.worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    await this.context.waitForEvent('page', { timeout: 3_000 }).catch(() => null);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    for (const other of this.context.pages()) if (other !== this.page) await other.close();
    this.windowId = await this.worker.evaluate(async () => (await chrome.windows.getCurrent()).id ?? 0);
    const opened = this.context.waitForEvent('page');
    await this.worker.evaluate(() =>
      chrome.windows.create({ url: '/options.html', type: 'popup', width: 420, height: 700, focused: false }),
    );
    this.own = await opened;
    await this.own.waitForLoadState();
  }

  async stop(): Promise<void> {
    await this.context?.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Stops the worker as the browser does. */
  async stopWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.own);
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { targetId, type, url } of targetInfos)
      if (type === 'service_worker' && url === this.worker.url())
        await session.send('Target.closeTarget', { targetId });
    await session.detach();
  }

  async show(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'load' });
    await this.page.bringToFront();
    await this.page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => null);
    await this.page
      .waitForSelector('html > [data-corner]', { state: 'attached', timeout: 5_000 })
      .catch(() => null);
    // Fonts, animations that end, and our own button, which waits for an idle page.
    await this.page.waitForTimeout(900);
  }

  /** Sends a call to the worker as a page of ours does. */
  call<T>(name: string, args: unknown = null): Promise<Result<T>> {
    return this.own.evaluate(
      ([call, value, windowId]) => chrome.runtime.sendMessage({ call, args: value, windowId }),
      [name, args, this.windowId] as const,
    ) as Promise<Result<T>>;
  }

  /** Takes a picture by the product's own way, and answers when it lies decoded before a page of ours. */
  async shoot(extent: ShotExtent = 'visible'): Promise<{ answer: Result<{ fileId: string }>; ms: number }> {
    return this.own.evaluate(
      async ([wanted, windowId]) => {
        const begun = performance.now();
        const args = { place: 'new-ticket', extent: wanted };
        const answer = await chrome.runtime.sendMessage({ call: 'captureScreenshot', args, windowId });
        if (answer.ok) {
          const database = await new Promise<IDBDatabase>((done) => {
            const opening = indexedDB.open('handrail');
            opening.onsuccess = () => done(opening.result);
          });
          const file = await new Promise<{ blob: Blob }>((done) => {
            const reading = database.transaction('files').objectStore('files').get(answer.value.fileId);
            reading.onsuccess = () => done(reading.result);
          });
          database.close();
          (await createImageBitmap(file.blob)).close();
        }
        return { answer, ms: performance.now() - begun };
      },
      [extent, this.windowId] as const,
    );
  }

  async file(fileId: string): Promise<ShotFile> {
    const { base64, ...file } = await this.own.evaluate(async (id) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('handrail');
        opening.onsuccess = () => done(opening.result);
      });
      const { blob, ...facts } = await new Promise<KeptFile>((done) => {
        const reading = database.transaction('files').objectStore('files').get(id);
        reading.onsuccess = () => done(reading.result);
      });
      database.close();
      const address = await new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result));
        reader.readAsDataURL(blob);
      });
      return { ...facts, base64: address.slice(address.indexOf(',') + 1) };
    }, fileId);
    return { ...file, content: Buffer.from(base64, 'base64') };
  }

  /** Everything that the extension keeps as a single fact. */
  settings<T>(): Promise<T> {
    return this.own.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('handrail');
        opening.onsuccess = () => done(opening.result);
      });
      const rows = await new Promise<{ key: string; value: unknown }[]>((done) => {
        const reading = database.transaction('settings').objectStore('settings').getAll();
        reading.onsuccess = () => done(reading.result);
      });
      database.close();
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    }) as Promise<T>;
  }

  /** Keeps a draft as the form does. */
  async putDraft(draft: Draft): Promise<void> {
    await this.own.evaluate(async (kept) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('handrail');
        opening.onsuccess = () => done(opening.result);
      });
      const drafts = database.transaction('drafts', 'readwrite').objectStore('drafts');
      drafts.put(kept);
      await new Promise((done) => drafts.transaction.addEventListener('complete', done));
      database.close();
    }, draft);
  }

  /** Writes somebody into the store who is signed in to no desk: enough for pictures. */
  async pretendAccount(): Promise<void> {
    await this.own.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('handrail');
        opening.onsuccess = () => done(opening.result);
      });
      const settings = database.transaction('settings', 'readwrite').objectStore('settings');
      const facts = { locale: 'en', organization: null, administrator: false };
      const person = { id: 'p', name: 'Ana', email: 'ana@example.com', ...facts };
      settings.put({ key: 'account', value: { key: 'http://desk p', person } });
      await new Promise((done) => settings.transaction.addEventListener('complete', done));
      database.close();
    });
  }

  /** Keeps every picture as it is before it is encoded, without loss, from now on. */
  async keepUnencoded(): Promise<void> {
    await this.worker.evaluate(() => {
      const world = globalThis as unknown as { unencoded?: Promise<Blob> };
      const encode = OffscreenCanvas.prototype.convertToBlob;
      OffscreenCanvas.prototype.convertToBlob = function (options) {
        if (options?.type !== 'image/png') world.unencoded = encode.call(this, { type: 'image/png' });
        return encode.call(this, options);
      };
    });
  }

  async unencoded(): Promise<Buffer> {
    const base64 = await this.worker.evaluate(async () => {
      const blob = await (globalThis as unknown as { unencoded: Promise<Blob> }).unencoded;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let letters = '';
      for (let at = 0; at < bytes.length; at += 8192)
        letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(letters);
    });
    return Buffer.from(base64, 'base64');
  }
}

/** As when the person lets the extension touch some sites only. */
async function narrow(manifest: string, sites: string): Promise<void> {
  const read = JSON.parse(await readFile(manifest, 'utf8'));
  read.host_permissions = [sites];
  for (const script of read.content_scripts) script.matches = [sites];
  await writeFile(manifest, JSON.stringify(read));
}
