import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../../../scripts/test/find-chromium.mjs';
import { AGENT, type Desk } from './desk';

/** The colour of the agent's photo in these tests: one that stands nowhere else. */
export const FACE_COLOUR: [number, number, number] = [214, 64, 159];

type Signed = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Agents stay signed in from test to test: the desk mails five codes an hour to one address. */
const sessions = new WeakMap<Desk, Map<string, Signed>>();

/** The agent in the real inbox, in a browser of their own. */
export class Agent {
  private browser!: Browser;
  page!: Page;

  /** `switches` of the browser besides the usual; `email` of an agent that the desk has. */
  constructor(
    private readonly desk: Desk,
    private readonly switches: readonly string[] = [],
    private readonly email = AGENT.email,
  ) {}

  async start(): Promise<void> {
    const executablePath = findChromium() ?? '';
    const args = ['--no-sandbox', '--disable-quic', ...this.switches];
    this.browser = await chromium.launch({ executablePath, args });
    const signed = sessions.get(this.desk) ?? new Map<string, Signed>();
    const known = signed.get(this.email);
    const context = await this.browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: 'en-US',
      ...(known && { storageState: known }),
    });
    this.page = await context.newPage();
    await this.page.goto(`${this.desk.address}/inbox/`);
    if (!known) await this.signIn();
    await expect(this.page.getByRole('button', { name: /profile and sign out/ })).toBeVisible();
    sessions.set(this.desk, signed.set(this.email, await context.storageState()));
  }

  private async signIn(): Promise<void> {
    const mails = this.desk.mail.mails.length;
    await this.page.getByLabel('E-mail address').fill(this.email);
    await this.page.getByRole('button', { name: 'Send the code' }).click();
    await this.page.getByLabel('Code, six digits').fill(await this.desk.mail.codeFor(this.email, mails));
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  /** Gives the agent a photo of one colour, as an agent does: from a file. */
  async choosePhoto(): Promise<void> {
    const [r, g, b] = FACE_COLOUR;
    const photo = { create: { width: 400, height: 400, channels: 3 as const, background: { r, g, b } } };
    const buffer = await sharp(photo).png().toBuffer();
    await this.page.getByRole('button', { name: /profile and sign out/ }).click();
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer });
    await expect(this.page.getByRole('button', { name: 'Remove photo' })).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  /** Opens a ticket by its whole summary, from the list: other tests' tickets stand in the same list. */
  async open(summary: string): Promise<void> {
    const rows = this.page.locator('a.row');
    await rows.filter({ has: this.page.getByText(summary, { exact: true }) }).click();
    await expect(this.page.getByRole('heading', { name: summary, exact: true })).toBeVisible();
  }

  async reply(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /Reply to/ }).fill(text);
    await this.page.getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(this.page.getByRole('log').getByText(text)).toBeVisible();
  }

  /** Gives the ticket that is open another status, by its word. */
  async setStatus(word: 'Open' | 'Waiting for them' | 'Solved' | 'Closed'): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Status', exact: true }).selectOption(word);
    await expect(this.page.locator('.thread-state')).toContainText(word);
  }

  /** Writes a note into the ticket that is open. */
  async note(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Note', exact: true }).click();
    await this.page.getByRole('textbox', { name: 'Note for the team' }).fill(text);
    await this.page.getByRole('button', { name: 'Add note' }).click();
    await expect(this.page.locator('.note').getByText(text)).toBeVisible();
  }

  /** How many tickets of this summary the desk has. */
  async countTickets(summary: string): Promise<number> {
    const { items } = await this.ask<{ items: { summary: string }[] }>('tickets?view=all');
    return items.filter((ticket) => ticket.summary === summary).length;
  }

  /** The bytes of the first attachment of the ticket that is open, as the desk hands them out. */
  async firstAttachment(): Promise<Buffer> {
    const id = this.page.url().split('/').pop();
    const thread = await this.ask<{ comments: { attachments: { id: string }[] }[] }>(`tickets/${id}`);
    const attachment = thread.comments[0]?.attachments[0]?.id;
    const bytes = await this.page.evaluate(async (path) => {
      const response = await fetch(path);
      return Array.from(new Uint8Array(await response.arrayBuffer()));
    }, `/inbox/api/attachments/${attachment}/content`);
    return Buffer.from(bytes);
  }

  private ask<T>(path: string): Promise<T> {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), `/inbox/api/${path}`);
  }
}
