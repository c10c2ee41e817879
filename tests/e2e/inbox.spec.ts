import { randomUUID } from 'node:crypto';
import { expect, type Locator, test } from '@playwright/test';
import { Agent } from './parts/agent';
import { AGENT, Desk } from './parts/desk';
import { Requester } from './parts/requester';

/** One desk and one agent for the whole story: codes for one address are few in an hour. */
test.describe.configure({ mode: 'serial' });

const desk = new Desk();
const agent = new Agent(desk);
const ana = new Requester(desk, 'ana@brightwater.example');
let ticketId = '';

const SUMMARIES = ['Add a second approver', 'VAT number missing', 'Payment link fails'];

test.beforeAll(async () => {
  await desk.start();
  await ana.start();
  for (const summary of SUMMARIES) ({ id: ticketId } = await ana.ask(summary, 'It does not work.'));
  await agent.start();
});

test.afterAll(async () => {
  await agent.stop();
  await desk.stop();
});

const field = (): Locator => agent.page.getByRole('textbox', { name: /Reply to/ });
const comments = (text: string): Locator => agent.page.getByRole('log').getByText(text, { exact: true });
const state = (): Locator => agent.page.locator('.thread-state');

test('an agent goes through the list, opens a ticket and replies, by keys alone', async () => {
  const { page } = agent;
  await expect(page.locator('.row')).toHaveCount(3);
  for (const key of ['j', 'j', 'ArrowDown', 'k', 'k']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Payment link fails' })).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.type('Switch on Swiss francs.');
  await page.keyboard.press('Control+Enter');
  await expect(state()).toContainText('Waiting for them');
  await expect(comments('Switch on Swiss francs.')).toHaveCount(1);
  await expect(field()).toBeFocused();
  await expect(page.locator('.row')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.locator('.row:focus')).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Payment link fails' })).toBeVisible();
});

test('a new comment comes by itself and moves neither the focus nor the page', async () => {
  const { page } = agent;
  await page.setViewportSize({ width: 1400, height: 520 });
  await field().fill('Half a thought');
  const scrolled = () => page.locator('.log-scroller').evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  await ana.answer(ticketId, 'It opens now.\n'.repeat(30));
  await expect(page.getByText('1 new', { exact: true })).toBeAttached({ timeout: 15_000 });
  await expect(field()).toBeFocused();
  await expect(field()).toHaveValue('Half a thought');
  expect(await scrolled()).toBe(before);
  await page.setViewportSize({ width: 1400, height: 900 });
});

test('a reply whose answer was lost stands in the thread once', async () => {
  const { page } = agent;
  let tries = 0;
  await page.route('**/comments/*', async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await agent.reply('The answer to this was lost.');
  // Tried again, unless the page has seen before that it is there.
  await expect.poll(() => tries).toBeGreaterThan(0);
  await expect(page.locator('.comment-pending')).toHaveCount(0);
  await expect(comments('The answer to this was lost.')).toHaveCount(1);
  await page.unroute('**/comments/*');
  await page.reload();
  await expect(comments('The answer to this was lost.')).toHaveCount(1);
});

test('while the desk is down everything stays, and what was written goes when it is back', async () => {
  const { page } = agent;
  await desk.halt('SIGKILL');
  await field().fill('Written while the desk was down.');
  await page.getByRole('button', { name: 'Reply and solve' }).click();
  await expect(page.getByText('Not sent yet, tried again')).toBeVisible();
  await expect(page.getByText('The desk does not answer')).toBeVisible();
  await expect(page.locator('.row')).toHaveCount(2);
  await desk.run();
  await page.getByRole('status').getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('The desk does not answer')).toBeHidden();
  await expect(state()).toContainText('Solved');
  await expect(comments('Written while the desk was down.')).toHaveCount(1);
});

test('a ticket that is closed can be opened again at once', async () => {
  const { page } = agent;
  await page.locator('.row', { hasText: 'VAT number missing' }).click();
  await agent.setStatus('Closed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(state()).toContainText('Open');
});

test('an agent who was signed out meanwhile loses no word and comes back to the same place', async () => {
  const { page } = agent;
  await field().fill('Kept over the sign-out');
  const place = page.url();
  await page.context().clearCookies();
  await expect(page.getByText('You were signed out. What you wrote is kept.')).toBeVisible();
  const mails = desk.mail.mails.length;
  await page.getByLabel('E-mail address').fill(AGENT.email);
  await page.keyboard.press('Enter');
  await page.getByLabel('Code, six digits').fill(await desk.mail.codeFor(AGENT.email, mails));
  await expect(field()).toHaveValue('Kept over the sign-out');
  expect(page.url()).toBe(place);
});

test('in a narrow window the list and the thread take turns', async () => {
  const { page } = agent;
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator('.row').first()).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.row').first()).toBeVisible();
  await expect(field()).toBeHidden();
  await page.locator('.row').first().click();
  await expect(field()).toBeVisible();
  await page.goBack();
  await expect(field()).toBeHidden();
});

test('words that found nothing are given to an article, and lead to it from then on', async () => {
  const { page } = agent;
  const report = { locale: 'en', kind: 'nothing-found', words: 'the floating blob' };
  await fetch(`${desk.address}/v1/search-reports/${randomUUID()}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  });
  await page.goto(`${desk.address}/inbox/`);
  await page.getByRole('link', { name: 'Words', exact: true }).click();
  await page.getByRole('button', { name: 'Give to an article' }).click();
  await page.getByLabel('Article', { exact: true }).fill('hide the help button');
  await page.getByRole('button', { name: 'Hide the help button' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Nobody has told you of a search that found nothing.')).toBeVisible();
  const found = async () => (await fetch(`${desk.address}/help/en/search?q=floating+blob`)).text();
  await expect.poll(found).toContain('/help/en/article/hide-the-button');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Tickets' })).toBeVisible();
});
