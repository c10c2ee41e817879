import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/test/find-chromium.mjs';
import type { Desk } from '../parts/desk';
import { audit } from './audit';
import { type Form, slugOf } from './planted-articles';
import { provoke } from './provoke';
import type { Stranger } from './stranger';
import type { Vector } from './vector';
import { Witness } from './witness';

/** Tags that the text of an article may have on its page. */
const TAGS =
  'h2 h3 h4 p br hr ul ol li dl dt dd blockquote pre code kbd strong em del a img table thead tbody tr th td'.split(
    ' ',
  );

/** Pages that are looked at side by side. */
const ABREAST = 3;

/** A page that does not answer any more has been led away or stands still: both are harm. */
const PATIENCE_MS = 8_000;

const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error('it stands still')), milliseconds)),
  ]);

interface Eye {
  page: Page;
  witness: Witness;
}

export interface Seen {
  ran: string[];
  faults: string[];
}

/** A browser that reads the desk's public pages. */
export class Reader {
  private browser!: Browser;
  context!: BrowserContext;

  /** `policy` false switches the content policy off, by the browser's own switch for debugging. */
  constructor(private readonly setting: { desk: Desk; stranger: Stranger; policy: boolean }) {}

  async start(): Promise<void> {
    const { stranger, policy } = this.setting;
    const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', ...stranger.switches];
    this.browser = await chromium.launch({ executablePath: findChromium() ?? '', args });
    this.context = await this.browser.newContext({ bypassCSP: !policy, locale: 'en-US' });
  }

  stop(): Promise<void> {
    return this.browser.close();
  }

  /** Reads the public page of every article of these forms. */
  async readAll(forms: readonly Form[], vectors: readonly Vector[]): Promise<Seen> {
    const slugs = forms.flatMap((form) => vectors.map((vector) => slugOf(form, vector)));
    const seen: Seen = { ran: [], faults: [] };
    const share = Math.ceil(slugs.length / ABREAST);
    await Promise.all(
      Array.from({ length: ABREAST }, (_, nth) =>
        this.read(slugs.slice(nth * share, (nth + 1) * share), seen),
      ),
    );
    return seen;
  }

  private async read(slugs: readonly string[], seen: Seen): Promise<void> {
    let eye = await this.open();
    for (const slug of slugs) {
      const faults = await within(PATIENCE_MS, this.readOne(eye, slug)).catch(() => null);
      seen.faults.push(...(faults ?? []).map((fault) => `${slug}: ${fault}`));
      seen.ran.push(...eye.witness.ran.splice(0));
      // It was sent to another page of the desk, and may be under way still: the next vector gets a new one.
      if (faults === null) {
        await eye.page.waitForTimeout(100);
        seen.ran.push(...eye.witness.ran.splice(0));
        void eye.page.close().catch(() => {});
        eye = await this.open();
      }
    }
  }

  private async open(): Promise<Eye> {
    const page = await this.context.newPage();
    const witness = new Witness(page);
    await witness.start();
    return { page, witness };
  }

  private async readOne({ page, witness }: Eye, slug: string): Promise<string[]> {
    const address = `${this.setting.desk.address}/help/en/article/${slug}`;
    witness.shows(slug, this.setting.desk.address);
    const answer = await page.goto(address);
    if (answer?.status() !== 200) witness.ran.push(`${slug}: is not there`);
    await page.evaluate(provoke, 'article');
    await page.waitForTimeout(15);
    return page.evaluate(audit, { selector: '.text', tags: TAGS });
  }
}
