import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/test/find-firefox.mjs';
import { EXTENSION, ID } from './extension';
import { Help } from './help';
import {
  hidePopup,
  load,
  pressIcon,
  readCorner,
  readFront,
  readIcon,
  readOwnAddress,
  readWindows,
  runsBackground,
  stopBackground,
  switchOff,
} from './in-firefox';
import { Inside } from './inside';

export interface Corner {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Somebody at a real Firefox with the production build of the extension installed. */
export class Person {
  private browser!: Browser;
  inside!: Inside;

  constructor(private readonly preferences: Record<string, unknown> = {}) {}

  async start(): Promise<void> {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('No Firefox was found; FIREFOX_PATH names one in an unusual place.');
    this.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      defaultViewport: null,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US', ...this.preferences },
    });
    this.inside = new Inside(this.browser);
    await this.install();
    await this.welcome.reads('Help on every page');
    await expect.poll(() => this.iconName()).toBe('Help');
  }

  /** Installs the built extension, as `about:debugging` does; again, as an update does. */
  async install(): Promise<void> {
    await this.browser.installExtension(EXTENSION);
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  async visit(address: string): Promise<Page> {
    const page = await this.newTab();
    await page.goto(address);
    await page.bringToFront();
    return page;
  }

  /** Goes to a page of the browser itself, in the tab that is shown. */
  async show(address: string): Promise<void> {
    await this.inside.inWindow(load, address);
  }

  newTab(): Promise<Page> {
    return this.browser.newPage();
  }

  get welcome(): Help {
    return new Help(this.inside, { address: '/welcome.html' });
  }

  /** The small window that stands beside a browser window. */
  get helpWindow(): Help {
    return new Help(this.inside, { address: '/sidepanel.html?beside=' });
  }

  get sidebar(): Help {
    return new Help(this.inside, 'sidebar');
  }

  get popup(): Help {
    return new Help(this.inside, 'popup');
  }

  /** What each browser window shows, by the file of its address. */
  windowsShown(): Promise<string[]> {
    return this.inside.inWindow(readWindows);
  }

  /** What the window in front shows. */
  frontWindow(): Promise<string> {
    return this.inside.inWindow(readFront);
  }

  /** The corner button of the page at an address; null when there is none. */
  corner(address: string): Promise<Corner | null> {
    return this.inside.inPage({ address }, readCorner);
  }

  /** Waits until the corner button says what is expected. */
  async cornerSays(page: Page, name: string | RegExp): Promise<Corner> {
    let corner: Corner | null = null;
    const nameNow = async () => {
      corner = await this.corner(page.url());
      return corner?.name ?? '';
    };
    await expect.poll(nameNow).toMatch(name);
    return corner as unknown as Corner;
  }

  /** A real click of the pointer in the middle of it. */
  async clickCorner(page: Page): Promise<void> {
    const { x, y, width, height } = await this.cornerSays(page, /./);
    await page.mouse.click(x + width / 2, y + height / 2);
  }

  /** What a click on the toolbar icon and its key do. */
  async clickToolbarIcon(): Promise<void> {
    await this.inside.inWindow(pressIcon, ID);
  }

  /** What a click anywhere else does. */
  async closePopup(): Promise<void> {
    await this.inside.inWindow(hidePopup);
  }

  iconName(): Promise<string> {
    return this.inside.inWindow(readIcon, ID, 'title');
  }

  badgeText(): Promise<string> {
    return this.inside.inWindow(readIcon, ID, 'badgeText');
  }

  /** Switches the extension off, as the person does in the list of add-ons. */
  async disable(): Promise<void> {
    await this.inside.inWindow(switchOff, ID);
  }

  /** With what the addresses of our own pages begin. Firefox gives every installation another one. */
  ownAddress(): Promise<string> {
    return this.inside.inWindow(readOwnAddress, ID);
  }

  /** True while Firefox runs our event page. */
  workerRuns(): Promise<boolean> {
    return this.inside.inWindow(runsBackground, ID);
  }

  /** Stops our event page as Firefox does when it has been idle. */
  async stopWorker(): Promise<void> {
    await this.inside.inWindow(stopBackground, ID);
  }
}
