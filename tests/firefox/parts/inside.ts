import type { Browser } from 'puppeteer-core';

/** Where a page stands: a tab or window by a part of its address, sidebar, popup of the toolbar icon, or event page. */
export type Place = { address: string } | 'sidebar' | 'popup' | 'worker';

interface Answer {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** What of WebDriver BiDi puppeteer does not offer by itself. */
interface Connection {
  send(method: string, args: object): Promise<{ result: unknown }>;
}

/**
 * The inside of Firefox: its own windows, and every page in them. WebDriver shows tabs alone; sidebar, popup, closed
 * roots and the toolbar are reached from the window around them, as Firefox's own tests do.
 */
export class Inside {
  private readonly connection: Connection;

  constructor(browser: Browser) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  /** Calls a function in the browser window itself, with the browser's rights. It sees nothing around it. */
  async inWindow<Args extends unknown[], T>(work: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    const code = `async () => JSON.stringify(await (${work})(...${JSON.stringify(args)})) ?? 'null'`;
    const answer = (await this.send('script.callFunction', {
      functionDeclaration: code,
      target: { context: await this.firstWindow() },
      awaitPromise: true,
    })) as Answer;
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(String(answer.result?.value));
  }

  /**
   * Calls a function in a page, with the browser's rights: it sees closed roots, and `document` is the page's.
   * @returns null while there is no such page
   */
  async inPage<Args extends unknown[], T>(
    place: Place,
    work: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T> | null> {
    const call = `(${work})(...${JSON.stringify(args)})`;
    const answer = await this.inWindow(callInPage, place, call);
    if (answer?.error) throw new Error(answer.error);
    return (answer?.value as Awaited<T> | undefined) ?? null;
  }

  /** Firefox's own windows carry no address: the first is the one it began with. */
  private async firstWindow(): Promise<string> {
    const tree = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
      contexts: { context: string; url: string }[];
    };
    const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window');
    return window.context;
  }

  private async send(method: string, args: object): Promise<unknown> {
    return (await this.connection.send(method, args)).result;
  }
}

/** Runs in the browser window: nothing from around it is there. */
async function callInPage(place: Place, call: string): Promise<{ value?: unknown; error?: string } | null> {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's own objects have no types here
  const inside = globalThis as any;
  const windows = Array.from(inside.Services.wm.getEnumerator('navigator:browser')) as (typeof inside)[];
  const tabs = () => windows.flatMap((window) => Array.from(window.gBrowser.browsers) as (typeof inside)[]);
  const find = {
    popup: () => inside.document.querySelector('browser.webextension-popup-browser'),
    sidebar: () =>
      inside.SidebarController.isOpen &&
      inside.SidebarController.browser.contentDocument?.querySelector('browser'),
    worker: () =>
      Array.from(
        inside.WebExtensionPolicy.getByID('handrail@handrail.example').extension.views as Set<typeof inside>,
      ).find(({ viewType }) => viewType === 'background')?.xulBrowser,
    tab: (address: string) => tabs().find(({ currentURI }) => currentURI.spec.includes(address)),
  };
  const page = typeof place === 'string' ? find[place]() : find.tab(place.address);
  if (!page?.messageManager) return null;
  const name = `answer-${Math.random()}`;
  const script = `(async () => {
    const [window, document] = [content, content.document];
    try {
      const value = await ${call};
      sendAsyncMessage('${name}', { value });
    } catch (error) {
      sendAsyncMessage('${name}', { error: String(error) + error.stack });
    }
  })()`;
  return new Promise((done) => {
    const { messageManager } = page;
    const hear = ({ data }: { data: { value?: unknown; error?: string } }) => {
      messageManager.removeMessageListener(name, hear);
      done(data);
    };
    messageManager.addMessageListener(name, hear);
    // A page that closes, as a popup does, answers no more.
    inside.setTimeout(() => done(null), 10_000);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}
