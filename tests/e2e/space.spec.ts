import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Agent } from './parts/agent';
import { cornerSays } from './parts/corner';
import type { Person } from './parts/person';
import { Requester } from './parts/requester';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';
import { SwiftAgent } from './parts/swift-agent';

let runs = 0;
/** Words that stand in no other ticket. */
const mark = (): string => `${process.pid}-${++runs}`;

/** The tab that a link opens. */
async function tabOpenedBy(person: Person, act: () => Promise<void>): Promise<Page> {
  const before = new Set(person.pages);
  await act();
  await expect.poll(() => person.pages.some((page) => !before.has(page))).toBe(true);
  return person.pages.find((page) => !before.has(page)) as Page;
}

const rowsOf = (tab: Page) => tab.getByRole('table').getByRole('row');

test('S16, S17, S18, S20, S21: an overview on opening help; the whole history as a table in a tab, filtered, sorted, bookmarked', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const me = newAddress();
  const asker = new Requester(desk, me);
  await asker.start();
  const name = mark();
  const printer = await asker.ask(`Printer ${name}`, 'It prints nothing.');
  const scanner = await asker.ask(`Scanner ${name}`, 'It scans nothing.');
  const invoice = await asker.ask(`Invoice ${name}`, 'The number is missing.');
  await team.answer(printer.id, 'Switch it on at the back.', 'solved');
  await team.answer(scanner.id, 'Which scanner is it?');

  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, me);
  // The overview: the answers first, then what is open.
  await expect(panel.getByRole('button', { name: new RegExp(`answered.*Scanner ${name}`) })).toBeVisible();
  await expect(panel.getByRole('button', { name: new RegExp(`Invoice ${name}.*New`) })).toBeVisible();
  await expect(panel.getByText('Up to date')).toBeVisible();

  await place(panel, 'Your tickets');
  const choice = (help: Page, words: string) => help.getByRole('radio', { name: words });
  await expect(choice(panel, 'All 3')).toBeChecked();
  await panel.getByText('Closed 1').click();
  await expect(panel.getByRole('button', { name: new RegExp(`Printer ${name}`) })).toBeVisible();
  await expect(panel.getByRole('button', { name: new RegExp(`Scanner ${name}`) })).toHaveCount(0);

  const link = panel.getByRole('link', { name: 'Open the support space' });
  const tab = await tabOpenedBy(person, () => link.click());
  await expect(tab.getByRole('heading', { name: 'Your tickets' })).toBeVisible();
  await expect(rowsOf(tab)).toHaveCount(2);
  await expect(rowsOf(tab).nth(1)).toContainText(`Printer ${name}`);
  expect(new URL(tab.url()).hash).toBe('#tickets?show=closed');

  await tab.getByText('All 3').click();
  await expect(rowsOf(tab)).toHaveCount(4);
  await expect(rowsOf(tab).nth(1)).toContainText(`Scanner ${name}`);
  await expect(rowsOf(tab).nth(1)).toContainText('Waiting for you');
  await tab.getByRole('button', { name: 'No.' }).click();
  await expect(tab.getByRole('columnheader', { name: 'No.' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rowsOf(tab).nth(1)).toContainText(String(invoice.number));
  await tab.goBack();
  await expect(rowsOf(tab).nth(1)).toContainText(`Scanner ${name}`);
  await tab.goBack();
  await expect(rowsOf(tab)).toHaveCount(2);
  await tab.goForward();
  await expect(rowsOf(tab)).toHaveCount(4);

  // By keyboard from row to row; Enter opens the thread beside the table.
  await tab.getByRole('link', { name: `Scanner ${name}` }).focus();
  await tab.keyboard.press('ArrowDown');
  await expect(tab.getByRole('link', { name: `Printer ${name}` })).toBeFocused();
  await tab.keyboard.press('Enter');
  const pane = tab.getByRole('region', { name: `Ticket ${printer.number}` });
  await expect(pane.getByRole('heading', { name: `Printer ${name}` })).toBeVisible();
  await expect(pane.getByRole('heading', { name: 'How it was solved' })).toBeVisible();
  expect(new URL(tab.url()).hash).toBe(`#tickets/${printer.id}`);
  await tab.reload();
  await expect(pane.getByText('Switch it on at the back.').first()).toBeVisible();
  await pane.getByRole('button', { name: 'Close this ticket’s pane' }).click();
  await expect(pane).toHaveCount(0);

  await tab.getByRole('button', { name: 'New ticket' }).click();
  await expect(tab.getByLabel('Summary')).toBeVisible();
  await tab.goBack();
  await expect(rowsOf(tab)).toHaveCount(4);
  await agent.stop();
});

test("S19: an organization's administrator sees everyone's tickets or only theirs, and nobody else can", async ({
  person,
  desk,
  site,
}) => {
  const name = mark();
  const boss = newAddress();
  const colleague = newAddress();
  await desk.command(['set-organization', colleague, `Studio ${name}`], /belongs to/);
  await desk.command(['add-administrator', boss, `Studio ${name}`], /sees every ticket/);
  const theirs = new Requester(desk, colleague);
  await theirs.start();
  await theirs.ask(`Of the colleague ${name}`, 'Something.');
  const own = new Requester(desk, boss);
  await own.start();
  await own.ask(`Of the administrator ${name}`, 'Something else.');

  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, boss);
  await place(panel, 'Your tickets');
  await expect(panel.getByRole('button', { name: new RegExp(`Of the administrator ${name}`) })).toBeVisible();
  const ofColleague = panel.getByRole('button', { name: new RegExp(`Of the colleague ${name}`) });
  await expect(panel.getByRole('radio', { name: 'All 1' })).toBeChecked();
  await panel.getByLabel('Whose tickets').selectOption('Everyone');
  await expect(ofColleague).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'All 2' })).toBeChecked();
  await panel.getByLabel('Whose tickets').selectOption('Mine');
  await expect(ofColleague).toHaveCount(0);

  // The colleague is not asked whose tickets, and the desk refuses what the screen does not offer.
  const refused = await theirs.tryEveryone();
  expect(refused).toBe(403);
});

test('S22, S23, S31: the history is searched by what was written, in the popup too; it says how it was solved and how far back it is whole', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const name = mark();
  const me = newAddress();
  const asker = new Requester(desk, me);
  await asker.start();
  const feed = await asker.ask(`Bank import doubles entries ${name}`, 'Every entry is there twice.');
  await team.answer(feed.id, 'The bank sent the statement twice.', 'solved');
  const account = await asker.ask(
    `Connect a second account ${name}`,
    'The feed only offers the first zeppelin.',
  );
  await team.answer(account.id, 'Under Settings, Banks.');

  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /./);
  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await signIn(popup, desk, me);
  await place(popup, 'Your tickets');
  const box = popup.getByRole('searchbox', { name: 'Search your tickets' });
  await expect(popup.getByText(/^Every ticket since .+ is here\.$/)).toBeVisible();
  await box.fill('bank imp');
  const found = popup.getByRole('button', { name: new RegExp(`Bank import doubles entries ${name}`) });
  await expect(found).toContainText('Solved: The bank sent the statement twice.');
  await box.fill('bnak import');
  await expect(found).toBeVisible();
  await box.fill('zeppelin');
  await expect(popup.getByRole('button', { name: /You wrote: “.*first zeppelin/ })).toBeVisible();
  await expect(found).toHaveCount(0);
  await box.fill(String(feed.number));
  await found.click();

  await expect(popup.getByRole('heading', { name: 'How it was solved' })).toBeVisible();
  // Nobody has read the answer yet, so the messages are not folded away.
  const log = popup.getByRole('log');
  await expect(log.getByText('Every entry is there twice.')).toBeVisible();
  await expect(log.getByText('Maya Okafor')).toBeVisible();
  await expect(log.locator('time').first()).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
  await popup.getByRole('button', { name: /Back to Your tickets/ }).click();
  await expect(box).toHaveValue(String(feed.number));
  await agent.stop();
});
