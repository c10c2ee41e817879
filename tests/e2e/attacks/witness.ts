import type { ConsoleMessage, Page } from '@playwright/test';

const MARK = 'an attack ran';
/** Where the browser leads when it refuses an address. */
const REFUSED = 'about:blank#blocked';

/** In every frame before its own scripts: what attacks call says so instead. */
function listen(mark: string): void {
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(window, name, {
      value: () => void console.info(mark, name, location.href.slice(0, 80)),
      configurable: true,
      writable: true,
    });
}

/** Sees what runs on a page that must not: calls of dialogs in any frame, and the page being led elsewhere. */
export class Witness {
  /** What ran, each with the vector that was shown. */
  readonly ran: string[] = [];
  private shown = '';
  private home = '';

  constructor(private readonly page: Page) {}

  async start(): Promise<void> {
    await this.page.addInitScript(listen, MARK);
    this.page.on('console', (message) => this.hear(message));
    this.page.on('dialog', (dialog) => {
      this.ran.push(`${this.shown}: a dialog`);
      void dialog.dismiss().catch(() => {});
    });
    this.page.on('framenavigated', (frame) => {
      const away = !frame.url().startsWith(this.home) && frame.url() !== REFUSED;
      if (frame === this.page.mainFrame() && away) this.ran.push(`${this.shown}: led to ${frame.url()}`);
    });
  }

  /** From now on this is what is shown, on a page whose address begins so. */
  shows(id: string, home: string): void {
    [this.shown, this.home] = [id, home];
  }

  private hear(message: ConsoleMessage): void {
    if (message.text().startsWith(MARK)) this.ran.push(`${this.shown}: ${message.text()}`);
  }
}
