import { expect, test } from './fixtures';
import { cornerSays } from './parts/corner';
import { freePort } from './parts/processes';
import { ask, newAddress, openHelp, place, signIn } from './parts/sign-in';

test('sign-in says what is wrong with an address and keeps what was typed', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  const address = panel.getByLabel('Address of your help desk');
  const email = panel.getByLabel('Your e-mail address');
  await email.fill('ana@brightwater.example');

  const trials = [
    { typed: 'nothing at all', says: 'Type the address of your help desk, like help.example.com' },
    { typed: `http://127.0.0.1:${await freePort()}`, says: /does not answer/ },
    { typed: site.address, says: /There is no help desk at/ },
  ];
  for (const { typed, says } of trials) {
    await address.fill(typed);
    await panel.getByRole('button', { name: 'Send me a code' }).click();
    await expect(panel.getByText(says)).toBeVisible();
    await expect(address).toHaveValue(typed);
    await expect(email).toHaveValue('ana@brightwater.example');
  }
  await address.fill(desk.address);
  await email.fill('ana');
  await panel.getByRole('button', { name: 'Send me a code' }).click();
  await expect(panel.getByText('An e-mail address looks like ana@example.com')).toBeVisible();
});

test('a wrong code says how many tries are left, and the right one still works', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  const email = newAddress();
  await panel.getByLabel('Address of your help desk').fill(desk.address);
  await panel.getByLabel('Your e-mail address').fill(email);
  const mails = desk.mail.mails.length;
  await panel.getByRole('button', { name: 'Send me a code' }).click();
  const code = await desk.mail.codeFor(email, mails);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  await panel.getByLabel('Six-digit code').fill(wrong);
  await expect(panel.getByText(/That is not the code\. 4 tries left/)).toBeVisible();
  await panel.getByLabel('Six-digit code').fill(code);
  await expect(panel.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('a session that the desk has ended is said, nothing written is lost, and sign-in carries on', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  const email = newAddress();
  await signIn(panel, desk, email);
  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill('Half a sentence');
  await person.endSessionElsewhere(panel, desk.address);

  await cornerSays(page, 'Help, signed out');
  await expect.poll(() => person.badgeText()).toBe('!');
  await expect(panel.getByText(/You were signed out/)).toBeVisible();
  await panel.getByRole('button', { name: 'Sign in' }).click();
  await signIn(panel, desk, email);
  await place(panel, 'Ask us');
  await expect(panel.getByLabel('Summary')).toHaveValue('Half a sentence');
  await ask(panel, 'A whole sentence');
  await cornerSays(page, /^Help$/);
});

test('pages of the browser keep themselves private, and the form says so', async ({ person, desk, site }) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await page.goto('chrome://version/');
  await place(panel, 'Ask us');
  await expect(panel.getByText('No page of yours is open beside this')).toBeVisible();
  await panel.getByRole('button', { name: 'Screenshot' }).click();
  await expect(panel.getByText(/This page belongs to the browser or to another extension/)).toBeVisible();
});
