import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  expect,
  type Page,
  type Route,
  type Worker,
} from '@playwright/test';
import { findChromium } from '../../../scripts/test/find-chromium.mjs';

/** The production build. */
export const EXTENSION = join(import.meta.dirname, '..', '..', '..', '.output', 'chrome-mv3');
const VIEW = { width: 1280, height: 800 };

/** Somebody at a real browser with the production build of the extension loaded. */
export class Person {
  private context!: BrowserContext;
  /** The same browser over its debugging port: the only way that shows side panel and popup as pages. */
  private browser!: Browser;
  private debugging = '';
  private readonly connections: Browser[] = [];
  extensionId = '';

  constructor(
    private readonly locale = 'en-US',
    private profile = '',
    /** Most stories begin later: for them the welcome page is closed as soon as it is there. */
    private readonly staysAtWelcome = false,
    /** Another build of the extension, and more switches of the browser. */
    private readonly other: { extension?: string; switches?: string[] } = {},
  ) {}

  async start(): Promise<void> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium was found; npm test says what to install.');
    const { extension = EXTENSION, switches = [] } = this.other;
    const fresh = this.profile === '';
    this.profile ||= await mkdtemp(join(tmpdir(), 'handrail-person-'));
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath,
      headless: false,
      viewport: null,
      env: { ...process.env, LANGUAGE: this.locale.replace('-', '_') } as Record<string, string>,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        '--hide-scrollbars',
        '--remote-debugging-port=0',
        `--lang=${this.locale}`,
        `--accept-lang=${this.locale}`,
        `--window-size=${VIEW.width + 400},${VIEW.height}`,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        ...switches,
      ],
    });
    const [port] = (await readFile(join(this.profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    this.debugging = `http://127.0.0.1:${port}`;
    this.browser = await chromium.connectOverCDP(this.debugging);
    const worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    this.extensionId = new URL(worker.url()).host;
    if (fresh && !this.staysAtWelcome) await (await this.welcome()).close();
    await expect.poll(() => this.shelf()).toHaveProperty('corner');
  }

  /** The public shelf. At installation the worker writes it; a page opened before would meet a second button. */
  private async shelf(): Promise<object> {
    const worker = await this.worker();
    return worker.evaluate(() => chrome.storage.local.get());
  }

  /** The page that the extension opens when it is installed. */
  async welcome(): Promise<Page> {
    for (;;) {
      const found = this.context.pages().find((page) => page.url().includes('/welcome.html'));
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async stop(): Promise<void> {
    for (const connection of [...this.connections, this.browser]) await connection?.close();
    await this.context?.close();
    await rm(this.profile, { recursive: true, force: true });
  }

  get pages(): Page[] {
    return this.context.pages();
  }

  async visit(address: string): Promise<Page> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.goto(address);
    await page.bringToFront();
    return page;
  }

  newTab(): Promise<Page> {
    return this.context.newPage();
  }

  /** One of our pages as a tab: for what is asked of the extension, never instead of panel or popup. */
  async extensionPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${path}`);
    return page;
  }

  /** A tab that is opened from now on. */
  async nextPage(wanted: (page: Page) => boolean): Promise<Page> {
    for (;;) {
      const found = this.context.pages().find(wanted);
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** The real side panel, once it is open. */
  sidePanel(): Promise<Page> {
    return this.surface('/sidepanel.html');
  }

  /** The real popup, once it is open. */
  popup(): Promise<Page> {
    return this.surface('/popup.html');
  }

  /** A connection shows only the panels and popups that were open when it was made, so each gets its own. */
  private async surface(path: string): Promise<Page> {
    for (;;) {
      if (await this.targetRuns('page', path)) {
        const browser = await chromium.connectOverCDP(this.debugging);
        this.connections.push(browser);
        const pages = browser.contexts().flatMap((context) => context.pages());
        const found = pages.find((page) => page.url().includes(`${this.extensionId}${path}`));
        if (found) return found;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  private async targetRuns(type: string, path: string): Promise<boolean> {
    const session = await this.browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type }] });
    await session.detach();
    return targetInfos.some(({ url }) => url.includes(`${this.extensionId}${path}`));
  }

  /** A real click on the toolbar icon, with everything the browser grants for one. */
  async clickToolbarIcon(page: Page): Promise<void> {
    const session = await this.browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    await session.send(
      'Extensions.triggerAction' as never,
      { id: this.extensionId, targetId: tab.targetId } as never,
    );
  }

  async worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
  }

  /** True while the browser runs our worker. */
  workerRuns(): Promise<boolean> {
    return this.targetRuns('service_worker', '/');
  }

  /** Stops our worker as the browser does when it has been idle. */
  async stopWorker(): Promise<void> {
    const session = await this.browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    for (const { targetId, url } of targetInfos) {
      if (url.includes(this.extensionId)) await session.send('Target.closeTarget', { targetId });
    }
    await session.detach();
  }

  /** Takes the network away, or gives it back. */
  setOffline(offline: boolean): Promise<void> {
    return this.context.setOffline(offline);
  }

  /** The text on the toolbar icon. Asked of a page of ours, so that asking starts no worker. */
  async badgeText(): Promise<string> {
    const page = await this.extensionPage('icons/icon-16.png');
    const text = await page.evaluate(() => chrome.action.getBadgeText({}));
    await page.close();
    return text;
  }

  /** Narrows us to a click, or gives every site back, as the person does on the browser's page about us. */
  async leaveSites(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(`chrome://extensions/?id=${this.extensionId}`);
    await page.evaluate(
      (change) =>
        (
          chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
          }
        ).developerPrivate.updateExtensionConfiguration(change),
      { extensionId: this.extensionId, hostAccess },
    );
    await page.close();
  }

  /** Does what downloads a file, and answers its name and its text. */
  async download(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const folder = await mkdtemp(join(this.profile, 'downloads-'));
    const session = await this.browser.newBrowserCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await act();
    for (;;) {
      const [name] = (await readdir(folder)).filter((file) => !file.endsWith('.crdownload'));
      if (name) return { name, text: await readFile(join(folder, name), 'utf8') };
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** The name of the toolbar icon, asked in the same way. */
  async actionTitle(): Promise<string> {
    const page = await this.extensionPage('icons/icon-16.png');
    const title = await page.evaluate(() => chrome.action.getTitle({}));
    await page.close();
    return title;
  }

  /** Lets the next request to an address reach the desk and do its work there, then stops our worker unanswered. */
  async stopWorkerBeforeAnswer(address: string): Promise<void> {
    const handle = async (route: Route) => {
      await route.fetch();
      await this.stopWorker();
      await route.abort().catch(() => {});
    };
    await this.context.route(address, handle, { times: 1 });
  }

  /** Ends the session on the desk, as another device would; our worker learns of it from the desk alone. */
  async endSessionElsewhere(help: Page, address: string): Promise<void> {
    await help.evaluate(async (desk) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('handrail');
        opening.onsuccess = () => done(opening.result);
      });
      const row = await new Promise<{ value: { token: string } }>((done) => {
        const reading = database.transaction('settings').objectStore('settings').get('token');
        reading.onsuccess = () => done(reading.result);
      });
      database.close();
      await fetch(`${desk}/v1/session`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${row.value.token}` },
      });
    }, address);
  }
}
