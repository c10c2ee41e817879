import { expect, type Page } from '@playwright/test';
import type { Desk } from '../parts/desk';
import { Person } from '../parts/person';
import { openHelp, place, signIn } from '../parts/sign-in';
import type { Site } from '../parts/site';
import { audit } from './audit';
import { type Form, sectionOf, slugOf } from './planted-articles';
import type { AttackTicket } from './planted-tickets';
import { provoke } from './provoke';
import type { Stranger } from './stranger';
import type { Vector } from './vector';
import { Witness } from './witness';

export const EMAIL = 'ana@attacks.example';

/** Tags that the text of an article may have in the reader. */
export const TAGS =
  'h2 h3 h4 p br hr ul ol li dl dt dd blockquote pre code kbd strong em b i s del a img table thead tbody tr th td div span button'.split(
    ' ',
  );

interface Setting {
  desk: Desk;
  site: Site;
  stranger: Stranger;
  /** False switches the content policy off, by the browser's own switch for debugging. */
  policy: boolean;
  /** The folder of another build of the extension. */
  extension?: string;
}

/** The real side panel of somebody who is attacked. */
export class Panel {
  private person!: Person;
  page!: Page;
  witness!: Witness;

  constructor(private readonly setting: Setting) {}

  async start(): Promise<void> {
    const { desk, site, stranger, policy, extension } = this.setting;
    this.person = new Person('en-US', '', false, {
      switches: stranger.switches,
      ...(extension && { extension }),
    });
    await this.person.start();
    const { panel } = await openHelp(this.person, site);
    await signIn(panel, desk, EMAIL);
    this.page = panel;
    this.witness = new Witness(panel);
    await this.witness.start();
    const session = await panel.context().newCDPSession(panel);
    await session.send('Page.setBypassCSP', { enabled: !policy });
    await panel.reload();
  }

  stop(): Promise<void> {
    return this.person.stop();
  }

  private get home(): string {
    return `chrome-extension://${this.person.extensionId}/sidepanel.html`;
  }

  /** Opens every article of this form after the other, by the way on at the end of each. @returns what the audit found */
  async readAll(form: Form, vectors: readonly Vector[]): Promise<string[]> {
    const faults: string[] = [];
    const slugs = vectors.map((vector) => slugOf(form, vector)).sort();
    let isLost = true;
    for (const slug of slugs) {
      this.witness.shows(slug, this.home);
      if (isLost) await this.open(form, slug);
      else await this.page.evaluate(() => (document.querySelector('.neighbour--end') as HTMLElement).click());
      const found = await this.read(slug).catch(() => null);
      isLost = found === null;
      faults.push(...(found ?? []).map((fault) => `${slug}: ${fault}`));
    }
    return faults;
  }

  /** An attack that tries to lead away, to where it is not let, breaks off our own way once. */
  private async goHome(): Promise<void> {
    await this.page.goto(this.home).catch(() => this.page.goto(this.home));
  }

  /** Finds an article among those of its section. */
  private async open(form: Form, slug: string): Promise<void> {
    await this.goHome();
    await this.page.getByRole('main').getByText(sectionOf(form), { exact: true }).click();
    await this.page.getByText(slug, { exact: true }).first().click();
  }

  private async read(slug: string): Promise<string[]> {
    await this.page.waitForFunction(
      (name) => document.querySelector('h1')?.textContent === name && document.querySelector('.article-body'),
      slug,
      { timeout: 30_000 },
    );
    return this.torment('.article-body');
  }

  /** Opens tickets and torments the words and names in them. */
  async readTickets(tickets: readonly AttackTicket[]): Promise<void> {
    for (const { summary, comments } of tickets) {
      this.witness.shows(summary, this.home);
      await this.goHome();
      await place(this.page, 'Your tickets');
      await this.page.getByRole('button', { name: summary }).click();
      await expect(this.page.getByRole('log').locator('.comment-text')).toHaveCount(comments);
      await this.torment('.comment-text, .attachment-name');
    }
  }

  private async torment(selector: string): Promise<string[]> {
    await this.page.evaluate(provoke, selector);
    await this.page.waitForTimeout(15);
    return this.page.evaluate(audit, { selector, tags: TAGS });
  }
}
