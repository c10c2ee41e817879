import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { clickCorner, cornerSays, findCorner } from './parts/corner';
import { DESK_NAME, type Desk } from './parts/desk';
import { pressByKeys, typeInto } from './parts/keys';
import { ask, newAddress, place, signIn } from './parts/sign-in';
import { storedRows, storedText } from './parts/stored';

test('after installation the welcome page stands there, and signs in by keyboard alone', async ({
  newcomer,
  desk,
}) => {
  const welcome = await newcomer.welcome();
  await expect(welcome.getByRole('heading', { name: 'Help on every page' })).toBeVisible();
  const email = newAddress();
  await typeInto(welcome, /^textbox: Address of your help desk/, desk.address);
  await typeInto(welcome, /^textbox: Your e-mail address/, email);
  await expect(welcome.getByText(`Found: ${DESK_NAME}`)).toBeAttached();
  const mails = desk.mail.mails.length;
  await pressByKeys(welcome, /^button: Send me a code/);
  await expect(welcome.getByLabel('Six-digit code')).toBeFocused();
  await welcome.keyboard.type(await desk.mail.codeFor(email, mails));

  await expect(welcome.getByRole('heading', { name: 'You are ready' })).toBeFocused();
  await expect(welcome.getByText(`Signed in to ${DESK_NAME} as ${email}.`)).toBeVisible();
  await expect(welcome.getByText('then the pin beside Handrail')).toBeVisible();
  await expect(welcome.getByText('Alt', { exact: true })).toBeVisible();
  await expect(welcome.getByText('You have narrowed Handrail')).toHaveCount(0);
  await pressByKeys(welcome, /^button: Options/);
  await expect.poll(() => newcomer.pages.some((page) => page.url().includes('/options.html'))).toBe(true);
});

test('"Try it on a page" goes to the web page that was looked at last, and the button is there', async ({
  newcomer,
  desk,
  site,
}) => {
  const welcome = await newcomer.welcome();
  const page = await newcomer.newTab();
  await page.goto(`${site.address}/invoice.html`);
  await welcome.bringToFront();
  await signInAtWelcome(welcome, desk);
  await welcome.getByRole('button', { name: 'Try it on a page' }).click();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await cornerSays(page, /^Help$/);
});

test('the options change the language of everything at once', async ({ person, desk, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await clickCorner(page);
  const panel = await person.sidePanel();
  await signIn(panel, desk, newAddress());
  const options = await person.extensionPage('options.html');
  await options.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(options.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(options.locator('html')).toHaveAttribute('lang', 'de');
  await expect(panel.getByRole('navigation').getByRole('button', { name: 'Ihre Tickets' })).toBeVisible();
  await cornerSays(page, /^Hilfe$/);
  await expect.poll(() => person.actionTitle()).toBe('Hilfe');
  await options.reload();
  await expect(options.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await options.getByRole('combobox', { name: 'Sprache' }).selectOption('browser');
  await cornerSays(page, /^Help$/);
  await expect(place(panel, 'Your tickets')).resolves.toBeUndefined();
});

test('hidden on a site the button is gone there and only there, without a node, and comes back', async ({
  person,
  desk,
  site,
}) => {
  const here = await person.visit(`${site.address}/invoice.html`);
  const elsewhere = await person.newTab();
  await elsewhere.goto(`${site.address.replace('127.0.0.1', 'localhost')}/invoice.html`);
  await cornerSays(elsewhere, /^Help$/);
  await here.bringToFront();
  await clickCorner(here);
  const panel = await person.sidePanel();
  await signIn(panel, desk, newAddress());
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Hide the button on this site' }).click();
  await expect.poll(() => nodesOfOurs(here)).toBe(0);
  expect(await findCorner(elsewhere)).not.toBeNull();
  await here.reload();
  await here.waitForTimeout(2500);
  expect(await nodesOfOurs(here)).toBe(0);

  const options = await person.extensionPage('options.html');
  await expect(options.getByText('Hidden on 1 site')).toBeVisible();
  await options.getByRole('button', { name: 'Show again: 127.0.0.1' }).click();
  await expect(options.getByText('Hidden on no site')).toBeVisible();
  await cornerSays(here, /^Help$/);

  await options.getByRole('switch', { name: 'Show it on pages' }).click();
  await expect.poll(() => nodesOfOurs(here)).toBe(0);
  await expect.poll(() => nodesOfOurs(elsewhere)).toBe(0);
  await here.bringToFront();
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Show the button again' }).click();
  await cornerSays(here, /^Help$/);
  await cornerSays(elsewhere, /^Help$/);
});

test('who has narrowed Handrail to a click reads so, and no more once every site is given back', async ({
  person,
  site,
}) => {
  await person.visit(`${site.address}/invoice.html`);
  const options = await person.extensionPage('options.html');
  const note = options.getByText('You have narrowed Handrail to some sites.');
  await expect(options.getByText('sidePanel')).toBeVisible();
  await expect(note).toHaveCount(0);
  await person.leaveSites('ON_CLICK');
  await options.reload();
  await expect(note).toBeVisible();
  await expect(options.getByRole('button', { name: 'Change it in the browser' })).toBeVisible();
  await person.leaveSites('ON_ALL_SITES');
  await options.bringToFront();
  await options.reload();
  await expect(options.getByText('sidePanel')).toBeVisible();
  await expect(note).toHaveCount(0);
});

test('the export has what was written, without a network too, and signing out leaves nothing of it', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await clickCorner(page);
  const panel = await person.sidePanel();
  const email = newAddress();
  await signIn(panel, desk, email);
  const sent = `Sent before the export ${Date.now()}`;
  await ask(panel, sent);
  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill('A draft for the export');
  await panel.getByRole('button', { name: 'Screenshot' }).click();
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await page.waitForTimeout(600);

  await desk.halt();
  const options = await person.extensionPage('options.html');
  const { name, text } = await person.download(() => options.getByRole('button', { name: 'Export' }).click());
  expect(name).toMatch(/^handrail-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(text);
  expect(data.person.email).toBe(email);
  expect(data.tickets.map(({ summary }: { summary: string }) => summary)).toEqual([sent]);
  expect(data.comments).toHaveLength(1);
  expect(data.drafts.map(({ summary }: { summary: string }) => summary)).toEqual(['A draft for the export']);
  expect(data.files).toHaveLength(1);
  const picture = Buffer.from(data.files[0].data, 'base64');
  expect(picture.length).toBe(data.files[0].bytes);
  expect(picture.subarray(8, 12).toString()).toBe('WEBP');
  await desk.run();

  await options.getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByText('1 draft would be lost.')).toBeVisible();
  await options.keyboard.press('Escape');
  await expect(options.getByRole('dialog')).toHaveCount(0);
  expect((await storedRows(options)).drafts).toBe(1);
  await options.getByRole('button', { name: 'Sign out' }).click();
  await options.getByRole('button', { name: 'Sign out and delete' }).click();
  await expect(options.getByText('Nobody is signed in', { exact: true })).toBeVisible();
  // What anyone may read of the help centre stays.
  const { settings: _, summaries: __, texts: ___, searchIndexes: ____, ...rows } = await storedRows(options);
  expect(Object.entries(rows).filter(([, count]) => count > 0)).toEqual([]);
  expect(Object.keys(rows).length).toBeGreaterThanOrEqual(7);
  expect(await storedText(options)).not.toContain(email);
});

/** What of ours stands in a page; the page itself knows one attribute of it. */
const nodesOfOurs = (page: Page): Promise<number> => page.locator('[data-corner]').count();

async function signInAtWelcome(welcome: Page, desk: Desk): Promise<void> {
  const email = newAddress();
  await welcome.getByLabel('Address of your help desk').fill(desk.address);
  await welcome.getByLabel('Your e-mail address').fill(email);
  const mails = desk.mail.mails.length;
  await welcome.getByRole('button', { name: 'Send me a code' }).click();
  await welcome.getByLabel('Six-digit code').fill(await desk.mail.codeFor(email, mails));
  await expect(welcome.getByRole('heading', { name: 'You are ready' })).toBeVisible();
}
