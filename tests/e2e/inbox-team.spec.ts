import { expect, type Locator, test } from '@playwright/test';
import { Agent } from './parts/agent';
import { Desk } from './parts/desk';
import { Requester } from './parts/requester';

/** One desk, two agents and two requesters for the whole story: codes for one address are few in an hour. */
test.describe.configure({ mode: 'serial' });

const TOM = { email: 'tom@desk.example', name: 'Tom Lindqvist' };
const desk = new Desk();
const maya = new Agent(desk);
const tom = new Agent(desk, [], TOM.email);
const ana = new Requester(desk, 'ana@brightwater.example');
const ben = new Requester(desk, 'ben@brightwater.example');
let ticketId = '';

test.beforeAll(async () => {
  await desk.start();
  await desk.command(['add-agent', TOM.email, TOM.name], new RegExp(TOM.email));
  await desk.offerCalls();
  await Promise.all([ana.start(), ben.start()]);
  ({ id: ticketId } = await ana.ask('Currency switch is missing', 'Where is it?'));
  await ben.ask('Export has no header', 'The first line is empty.');
  await Promise.all([maya.start(), tom.start()]);
});

test.afterAll(async () => {
  await Promise.all([maya.stop(), tom.stop()]);
  await desk.stop();
});

const row = (agent: Agent, summary: string): Locator =>
  agent.page.locator('a.row').filter({ has: agent.page.getByText(summary, { exact: true }) });
const assignee = (agent: Agent): Locator => agent.page.getByRole('combobox', { name: 'Who has the ticket' });
const share = (agent: Agent, name: RegExp): Locator =>
  agent.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });

test('a note begun by its key reaches the team and no requester; the reply begun before it stays a draft', async () => {
  const { page } = maya;
  await maya.open('Currency switch is missing');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reply to ana' })).toBeFocused();
  await page.keyboard.type('Half a reply');
  await page.getByRole('heading', { name: 'Currency switch is missing' }).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note for the team' })).toBeFocused();
  await page.keyboard.type('Third one this week: NOTE-5c1e');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.note:not(.comment-pending)').getByText('NOTE-5c1e')).toBeVisible();
  await expect(page.locator('.note')).toContainText('Note, only the team sees it');
  await page.getByRole('button', { name: 'Reply to ana' }).click();
  await expect(page.getByRole('textbox', { name: 'Reply to ana' })).toHaveValue('Half a reply');
  await tom.open('Currency switch is missing');
  await expect(tom.page.locator('.note').getByText('NOTE-5c1e')).toBeVisible();
  for (const path of ['/v1/tickets', '/v1/changes', `/v1/tickets/${ticketId}/comments`])
    expect(await ana.read(path)).not.toContain('NOTE-5c1e');
});

test('a ticket is taken and given away by keys, and stands where it belongs in both inboxes', async () => {
  const { page } = maya;
  await page.getByRole('heading', { name: 'Currency switch is missing' }).focus();
  await page.keyboard.press('a');
  await expect(assignee(maya)).toBeFocused();
  await assignee(maya).selectOption('Tom Lindqvist');
  await expect(row(maya, 'Currency switch is missing').getByTitle('Tom Lindqvist has it')).toBeVisible();
  await expect(share(tom, /^Mine/)).toContainText('1', { timeout: 15_000 });
  await share(tom, /^Mine/).click();
  await expect(tom.page.locator('a.row')).toHaveCount(1);
  await expect(row(tom, 'Currency switch is missing')).toBeVisible();
  await share(maya, /^Nobody’s/).click();
  await expect(row(maya, 'Export has no header')).toBeVisible();
  await expect(row(maya, 'Currency switch is missing')).toHaveCount(0);
  await share(maya, /^All/).click();
  await share(tom, /^All/).click();
});

test('a new comment is unread for each agent until that agent has had it in view', async () => {
  await maya.open('Export has no header');
  await expect(row(maya, 'Export has no header')).toHaveAttribute('data-unread', 'false');
  await expect(row(tom, 'Export has no header')).toHaveAttribute('data-unread', 'true');
  await expect(tom.page).toHaveTitle(/^\(1\)/);
  await tom.page.getByRole('combobox', { name: 'Which tickets are listed' }).selectOption('Unread');
  await expect(tom.page.locator('a.row')).toHaveCount(1);
  await tom.open('Export has no header');
  await expect(tom.page.locator('a.row')).toHaveCount(0);
  await expect(tom.page).not.toHaveTitle(/^\(/);
  await tom.page.getByRole('combobox', { name: 'Which tickets are listed' }).selectOption('Open');
  await expect(tom.page.locator('a.row')).toHaveCount(2);
});

test('search begins at its key, finds words of comments and notes, and people', async () => {
  const { page } = maya;
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  const field = page.getByRole('textbox', { name: 'Search tickets and people' });
  await expect(field).toBeFocused();
  await page.keyboard.type('note-5c1e third');
  await expect(page.locator('a.row')).toHaveCount(1);
  await expect(row(maya, 'Currency switch is missing')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('ben@brightwater');
  await expect(page.getByRole('region', { name: 'People' }).getByRole('link')).toContainText('ben');
  await expect(row(maya, 'Export has no header')).toBeVisible();
  await field.fill('nothing has this');
  await expect(page.getByText('No ticket holds “nothing has this”')).toBeVisible();
  await field.press('Escape');
  await expect(page.locator('a.row')).toHaveCount(2);
});

test('who wants to be called waits with number and language until an agent has reached them', async () => {
  const { page } = maya;
  await ben.askForCall('Please call me about the quarter', '+41338221077');
  await page.getByRole('link', { name: 'Callbacks' }).click();
  const item = page.getByRole('row').filter({ hasText: 'Please call me about the quarter' });
  await expect(item).toContainText('+41338221077', { timeout: 15_000 });
  await expect(item).toContainText('English');
  await expect(item.getByRole('link', { name: 'Call ben' })).toHaveAttribute('href', 'tel:+41338221077');
  await item.getByRole('button', { name: 'No answer' }).click();
  await expect(item).toContainText('Maya Okafor tried at');
  await item.getByRole('button', { name: 'Reached' }).click();
  await expect(page.getByText('Nobody waits for a call')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await item.getByRole('button', { name: 'Reached' }).click();
  await expect(page.getByText('1 call made today.')).toBeVisible();
  await page.getByRole('link', { name: 'Tickets' }).click();
  await maya.open('Please call me about the quarter');
  await expect(page.getByRole('log')).toContainText('Maya Okafor called and reached them');
});

test('ratings and feedback are lists with their averages', async () => {
  const { page } = maya;
  await maya.open('Export has no header');
  await maya.reply('It has one now.');
  await maya.setStatus('Solved');
  const { id } = JSON.parse(await ben.read('/v1/tickets')).items.find(
    ({ summary }: { summary: string }) => summary === 'Export has no header',
  );
  await ben.rate(id, 5, 'Quick and right.');
  await ana.giveFeedback(9, 'Reminders save me a morning.');
  await ben.giveFeedback(6, 'Please let me pin customers.');
  await page.getByRole('link', { name: 'Feedback' }).click();
  await expect(page.locator('.opinions-average')).toHaveText('7.5');
  await expect(page.getByRole('row').filter({ hasText: 'pin customers' })).toContainText('6');
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await expect(page.locator('.opinions-average')).toHaveText('5.0');
  const rating = page.getByRole('row').filter({ hasText: 'Quick and right.' });
  await expect(rating).toContainText('Maya Okafor');
  await rating.getByRole('link', { name: 'Export has no header' }).click();
  await expect(page.getByRole('heading', { name: 'Export has no header' })).toBeVisible();
});

test('an organization gets its people, and its administrator sees what they ask', async () => {
  const { page } = maya;
  await page.getByRole('link', { name: 'Organizations' }).click();
  await page.getByRole('button', { name: 'New organization' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name' }).fill('Brightwater Studio');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Brightwater Studio' })).toBeVisible();
  const address = page.getByRole('textbox', { name: 'E-mail address of somebody to add' });
  for (const email of [ana.email, ben.email]) {
    await address.fill(email);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText(email, { exact: true })).toBeVisible();
  }
  const sees = async () => (await ben.read('/v1/tickets')).includes('Currency switch is missing');
  expect(await sees()).toBe(false);
  await page.getByRole('switch', { name: 'Administrator ben' }).click();
  await expect(page.getByRole('switch', { name: 'Administrator ben' })).toBeChecked();
  expect(await ben.read(`/v1/tickets/${ticketId}`)).toContain('Currency switch is missing');
  await page.getByRole('link', { name: 'Currency switch is missing' }).click();
  await page.getByRole('link', { name: 'Brightwater Studio', exact: true }).click();
  await page
    .locator('.member')
    .filter({ hasText: ben.email })
    .getByRole('button', { name: 'Take out' })
    .click();
  await expect(page.locator('.member')).toHaveCount(1);
  expect(await ben.read(`/v1/tickets/${ticketId}`)).not.toContain('Currency switch is missing');
});
