import { expect, type Page } from '@playwright/test';
import { clickCorner } from './corner';
import type { Desk } from './desk';
import type { Person } from './person';
import type { Site } from './site';

let people = 0;

/** An address that no other test uses. */
export const newAddress = (): string => `ana.${process.pid}.${++people}@brightwater.example`;

/** Signs in on one of our pages: address of the desk, e-mail, and the code from the mail that really came. */
export async function signIn(help: Page, desk: Desk, email: string): Promise<void> {
  await help.getByLabel('Address of your help desk').fill(desk.address);
  await help.getByLabel('Your e-mail address').fill(email);
  const mails = desk.mail.mails.length;
  await help.getByRole('button', { name: 'Send me a code' }).click();
  await help.getByLabel('Six-digit code').fill(await desk.mail.codeFor(email, mails));
  await expect(help.getByRole('navigation', { name: 'Places' })).toBeVisible();
}

/** Goes to one of the three places. */
export const place = (help: Page, name: string): Promise<void> =>
  help.getByRole('navigation', { name: 'Places' }).getByRole('button', { name }).click();

/** Sends a ticket through the form and the preview, and waits for what the next screen says. */
export async function ask(
  help: Page,
  summary: string,
  outcome = /^Sent\. Your ticket is \d+$/,
): Promise<void> {
  await place(help, 'Ask us');
  await help.getByLabel('Summary').fill(summary);
  await help.getByLabel('What happened?').fill(`${summary}, and more words about it.`);
  await help.getByRole('button', { name: 'Check and send' }).click();
  await help.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(help.getByRole('heading', { name: outcome })).toBeVisible({ timeout: 60_000 });
}

/** The page somebody is stuck on, and the real side panel beside it after a click on the corner button. */
export async function openHelp(person: Person, site: Site): Promise<{ page: Page; panel: Page }> {
  const page = await person.visit(`${site.address}/invoice.html`);
  await clickCorner(page);
  return { page, panel: await person.sidePanel() };
}
