import { expect, type Page } from '@playwright/test';
import type { Ticket } from '../../../utils/protocol/desk-api';
import { countText } from '../../../utils/tickets/unread';
import { Agent } from './agent';
import { clickCorner } from './corner';
import { CornerName } from './corner-name';
import type { Desk } from './desk';
import { Person } from './person';
import { Requester } from './requester';
import { newAddress, openHelp, signIn } from './sign-in';
import type { Site } from './site';
import { SwiftAgent } from './swift-agent';

/** One browser profile of the person, with help open in its first window. */
interface Profile {
  person: Person;
  panel: Page;
  /** Pages with a corner button, the one beside the panel first. */
  pages: Page[];
  /** What each of these buttons says. */
  corners: CornerName[];
}

export interface Round {
  did: string;
  /** What the desk says afterwards. */
  unread: number;
  /** Milliseconds that it took to do. */
  took: number;
  /** Milliseconds from the desk's answer until every surface said the same. */
  agreedAfter: number;
}

const TICKETS = 3;

/**
 * One person in two profiles, the first with three tabs in two windows, a third device without a screen, and an agent:
 * something happens, and then every count that anybody can see is compared with the desk's.
 */
export class UnreadRounds {
  private readonly profiles: Profile[] = [];
  private requester!: Requester;
  private agent!: Agent;
  private team!: SwiftAgent;
  private count = 0;

  constructor(
    private readonly desk: Desk,
    private readonly site: Site,
    /** 0 <= random < 1 */
    private readonly random: () => number,
  ) {}

  async start(): Promise<void> {
    this.agent = new Agent(this.desk);
    await this.agent.start();
    this.team = new SwiftAgent(this.agent);
    const email = newAddress();
    this.requester = new Requester(this.desk, email);
    await this.requester.start();
    for (let count = 0; count < TICKETS; count++) {
      await this.requester.ask(`Round ticket ${count} of ${email}`, 'For the rounds.');
    }
    for (const more of [2, 0]) this.profiles.push(await this.openProfile(email, more));
  }

  async stop(): Promise<void> {
    for (const { person } of this.profiles) await person.stop();
    await this.agent.stop();
  }

  /** One thing that happens, and the time until every surface agrees with the desk about it. */
  async round(): Promise<Round> {
    const start = performance.now();
    const did = await this.act();
    const began = performance.now();
    const took = Math.round(began - start);
    for (;;) {
      const unread = sumOf(await this.requester.tickets());
      const seen = await this.surfaces(unread);
      if (seen.every(({ shown, wanted }) => shown === wanted)) {
        return { did, unread, took, agreedAfter: Math.round(performance.now() - began) };
      }
      if (performance.now() - began > 30_000)
        throw new Error(`After ${did}: ${JSON.stringify(seen)}, the desk says ${unread}`);
    }
  }

  private async openProfile(email: string, moreTabs: number): Promise<Profile> {
    const person = new Person();
    await person.start();
    const { page, panel } = await openHelp(person, this.site);
    await signIn(panel, this.desk, email);
    const pages = [page];
    if (moreTabs > 0) {
      const tab = await person.newTab();
      await tab.goto(`${this.site.address}/invoice.html?tab`);
      const url = `${this.site.address}/invoice.html?window`;
      await panel.evaluate((address) => chrome.windows.create({ url: address, focused: false }), url);
      pages.push(tab, await person.nextPage((one) => one.url() === url));
      await page.bringToFront();
    }
    const corners = await Promise.all(pages.map((one) => CornerName.of(one)));
    return { person, panel, pages, corners };
  }

  /** @returns what was done, once the desk has it */
  private async act(): Promise<string> {
    const unread = sumOf(await this.requester.tickets());
    const dice = this.random();
    if (unread > 0 && (dice < 0.4 || unread > 8)) return this.read(this.random() < 0.5 ? 0 : 1, unread);
    const tickets = await this.requester.tickets();
    const ticket = tickets[Math.floor(this.random() * tickets.length)] as Ticket;
    if (dice < 0.8) {
      await this.team.answer(ticket.id, `Answer ${++this.count}`);
      return 'answer';
    }
    if (dice < 0.86) {
      await this.requester.answer(ticket.id, `And ${++this.count}`);
      return 'reply';
    }
    if (dice < 0.93) {
      await this.team.move(ticket.id, ticket.status === 'solved' ? 'open' : 'solved');
      return 'status by the team';
    }
    await this.requester.changeStatus(ticket.id, ticket.status === 'closed' ? 'open' : 'closed');
    return 'status by the person';
  }

  /** A click on the button that tells, the thread to its end, and back. */
  private async read(which: number, before: number): Promise<string> {
    const { panel, pages } = this.profiles[which] as Profile;
    const page = pages[0] as Page;
    await page.bringToFront();
    await clickCorner(page);
    await expect(panel.getByRole('log')).toBeVisible();
    await panel.getByRole('log').locator('[data-position]').last().scrollIntoViewIfNeeded();
    await expect
      .poll(async () => sumOf(await this.requester.tickets()), { intervals: [50] })
      .toBeLessThan(before);
    await panel.getByRole('button', { name: /Back/ }).click();
    await expect(panel.getByRole('navigation', { name: 'Places' })).toBeVisible();
    return `read in profile ${which + 1}`;
  }

  /** Every count that can be seen, and what it should be. */
  private async surfaces(unread: number): Promise<{ where: string; shown: string; wanted: string }[]> {
    const wanted = countText(unread);
    const each = this.profiles.map(async ({ panel, corners }, index) => {
      const name = `profile ${index + 1}`;
      const counts = await Promise.all(corners.map(cornerCount));
      return [
        { where: `badge, ${name}`, shown: await badgeOf(panel), wanted },
        { where: `panel, ${name}`, shown: await panelCount(panel), wanted },
        ...counts.map((shown, at) => ({
          where: `corner ${at + 1}, ${name}`,
          shown,
          wanted: String(unread),
        })),
      ];
    });
    return (await Promise.all(each)).flat();
  }
}

const sumOf = (tickets: Ticket[]): number => tickets.reduce((sum, { unread }) => sum + unread, 0);

const badgeOf = (panel: Page): Promise<string> => panel.evaluate(() => chrome.action.getBadgeText({}));

const panelCount = (panel: Page): Promise<string> =>
  panel.evaluate(() => document.querySelector('nav .count > span')?.textContent ?? '');

/** The number in the name of the button: "Help, 2 new replies from Maya". */
async function cornerCount(corner: CornerName): Promise<string> {
  const name = await corner.read();
  return /^Help, (\d+) new repl/.exec(name)?.[1] ?? (name.startsWith('Help') ? '0' : 'none');
}
