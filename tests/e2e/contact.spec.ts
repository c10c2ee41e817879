import type { Page } from '@playwright/test';
import { cleanPicture } from '../../utils/attachments/clean-picture';
import { expect, test } from './fixtures';
import { Agent } from './parts/agent';
import { offer, photo, pick, textFile } from './parts/files';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';
import { storedRows, storedText } from './parts/stored';

const SENT = /^Sent\. Your ticket is \d+$/;
const WORDS = 'It says "Payment link could not be created", see PAY-4012.';

const review = (help: Page) => help.getByRole('button', { name: 'Check and send' }).click();
const send = (help: Page) => help.getByRole('button', { name: 'Send', exact: true }).click();
const tip = (help: Page, words: string) =>
  help.getByRole('list', { name: 'For a fast answer' }).getByText(words);

async function write(help: Page, summary: string, body = WORDS): Promise<void> {
  await help.getByLabel('Summary').fill(summary);
  await help.getByLabel('What happened?').fill(body);
}

test('S7, S11, S12, S14, S15: the question comes along, what is missing is noticed, the page is seen first and removable', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  const { page, panel } = await openHelp(person, site);
  await page.goto(`${site.address}/invoice.html?view=all#total`);
  await signIn(panel, desk, newAddress());
  const summary = `Giraffe on the invoice ${Date.now()}`;

  // S7: what was searched for becomes the summary.
  await panel.getByRole('combobox').or(panel.getByRole('searchbox')).fill(summary);
  await expect(panel.getByText(`Ask us about “${summary}”`)).toBeVisible();
  await panel.getByRole('main').getByRole('button', { name: 'Ask us' }).first().click();
  await expect(panel.getByLabel('Summary')).toHaveValue(summary);

  // S11: both texts are needed, and what is too long is kept whole and said.
  await review(panel);
  await expect(panel.getByText('This is needed.')).toBeVisible();
  await panel.getByLabel('Summary').fill('x'.repeat(201));
  await expect(panel.getByText('1 character too many')).toBeVisible();
  await panel.getByLabel('Summary').fill(summary);

  // S12: the tips notice what is there.
  await expect(tip(panel, 'Exact words: not there yet')).toBeAttached();
  await panel.getByLabel('What happened?').fill(WORDS);
  await expect(tip(panel, 'Exact words: there')).toBeAttached();
  await expect(tip(panel, 'A picture: not there yet')).toBeAttached();

  // S14: the address without its end, until the person says so; another page is offered, never taken.
  await expect(panel.getByText('Invoice 2094 · Tallybook')).toBeVisible();
  await expect(panel.getByRole('switch')).not.toBeChecked();
  await page.goto(`${site.address}/invoice.html?other`);
  await page.evaluate(() => history.pushState(null, '', '/customers.html'));
  await expect(panel.getByText('You are on another page now:')).toBeVisible();
  await panel.getByRole('button', { name: 'This page instead' }).click();
  await expect(panel.getByText('/customers.html')).toBeVisible();
  await page.goto(`${site.address}/invoice.html?view=all#total`);
  await panel.getByRole('button', { name: 'This page instead' }).click();
  await panel.getByRole('switch', { name: '?view=all#total' }).click();

  await review(panel);
  await expect(panel.getByText(`${site.address}/invoice.html?view=all#total`, { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Leave out: Page title' }).click();
  await panel.getByRole('button', { name: 'Leave out: Browser' }).click();
  await expect(panel.getByText(/^Zoom$/)).toBeVisible();

  // S15: a number.
  await send(panel);
  await expect(panel.getByRole('heading', { name: SENT })).toBeVisible({ timeout: 60_000 });
  await agent.start();
  await agent.open(summary);
  await expect(agent.page.getByText('invoice.html?view=all#total').first()).toBeVisible();
  await expect(agent.page.getByText('Invoice 2094 · Tallybook')).toHaveCount(0);
  await agent.stop();

  // And what was asked is remembered, on this device, while the next one is typed.
  await panel.getByRole('button', { name: 'Done' }).click();
  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill('There is a giraffe on my invoice');
  await expect(panel.getByText('You asked this on')).toBeVisible();
});

test('S8, S9, S10: by a call or by mail, in which language, to which number or proven address', async ({
  person,
  desk,
  site,
}) => {
  await desk.offerCalls();
  const { panel } = await openHelp(person, site);
  const email = newAddress();
  await signIn(panel, desk, email);
  await place(panel, 'Ask us');
  await write(panel, `Call me ${Date.now()}`);

  // S8, S9: a number as its country writes it; hours and languages of the phone; fewer than by mail.
  await panel.getByText('Call me', { exact: true }).click();
  await expect(panel.getByText('The team phones in English and German.')).toBeVisible();
  await expect(panel.getByText(/By e-mail it answers in more languages\..*Monday to Sunday/)).toBeVisible();
  await panel.getByLabel('Country').selectOption('CH');
  const number = panel.getByLabel('Phone number');
  await number.pressSequentially('079412');
  await expect(number).toHaveValue('079 412');
  await review(panel);
  await expect(panel.getByText('This number is too short for Switzerland.')).toBeVisible();
  await expect(number).toBeFocused();
  await number.press('End');
  await number.pressSequentially('3014');
  await expect(number).toHaveValue('079 412 30 14');
  await panel.getByLabel('Language of the answer').selectOption('de');
  await review(panel);
  await expect(panel.getByText('By phone to +41 79 412 30 14, in German')).toBeVisible();
  await send(panel);
  await expect(panel.getByRole('heading', { name: SENT })).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() => storedText(panel))
    .toContain('"answer":{"channel":"call","language":"de","phone":"+41794123014"}');

  // S10: the address is seen, and another one is proven before an answer goes there.
  await panel.getByRole('button', { name: 'Done' }).click();
  await place(panel, 'Ask us');
  await write(panel, `Mail me ${Date.now()}`);
  await expect(panel.getByText(`Answers go to ${email}`)).toBeVisible();
  await panel.getByRole('button', { name: 'Change where answers go' }).click();
  const other = newAddress();
  await panel.getByLabel('Another address').fill('office');
  await panel.getByRole('button', { name: 'Send a code' }).click();
  await expect(panel.getByText('An e-mail address looks like')).toBeVisible();
  await panel.getByLabel('Another address').fill(other);
  const mails = desk.mail.mails.length;
  await panel.getByRole('button', { name: 'Send a code' }).click();
  const code = await desk.mail.codeFor(other, mails);
  await panel.getByLabel('Six-digit code').fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await expect(panel.getByText(/That is not the code/)).toBeVisible();
  await panel.getByLabel('Six-digit code').fill(code);
  await expect(panel.getByText('Answers go to')).toBeVisible();
  await review(panel);
  await expect(panel.getByText(`By e-mail to ${other}, in English`)).toBeVisible();
  await send(panel);
  await expect(panel.getByRole('heading', { name: SENT })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => storedText(panel)).toContain(`"email":"${other}"}`);
});

test('S13: files are picked, pasted and dropped; what cannot go says why; a photo arrives without its place', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  const summary = `With files ${Date.now()}`;
  await write(panel, summary);
  await expect(panel.getByText('10 MB each, 5 at most')).toBeVisible();

  const taken = await photo('../holiday.jpg');
  await pick(panel, [taken, textFile('page.svg', '<svg onload="alert(1)"/>', 'image/svg+xml')]);
  await expect(panel.getByText('holiday.jpg').first()).toBeVisible();
  await expect(panel.getByText(/does not take files like page\.svg/)).toBeVisible();
  await offer(panel, 'paste', [textFile('log.txt', 'It stopped at 12:04')]);
  await offer(panel, 'drop', [textFile('rows.csv', 'a;b', 'text/csv'), textFile('empty.log', '')]);
  await expect(panel.getByText('rows.csv').first()).toBeVisible();
  await expect(panel.getByText('empty.log is empty. Choose another file.')).toBeVisible();
  await panel.getByRole('button', { name: 'Remove log.txt' }).click();

  await review(panel);
  await send(panel);
  await expect(panel.getByRole('heading', { name: SENT })).toBeVisible({ timeout: 60_000 });
  await agent.start();
  await agent.open(summary);
  const arrived = await agent.firstAttachment();
  const expected = cleanPicture(new Uint8Array(taken.buffer), 'image/jpeg')?.bytes;
  expect(taken.buffer.includes('Ana Ruiz')).toBe(true);
  expect(arrived.equals(Buffer.from(expected ?? []))).toBe(true);
  await agent.stop();
  await expect.poll(() => storedRows(panel)).toMatchObject({ drafts: 0, outbox: 0, files: 0 });
});

test('S13: where the browser allows no picture, a window or a file is another way to one', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  await page.goto('chrome://version');
  await panel.getByRole('button', { name: 'Screenshot', exact: true }).click();
  await expect(panel.getByText('No screenshot of this page')).toBeVisible();
  // The browser's own list of windows is the one thing no test can press.
  await panel.evaluate(() => {
    navigator.mediaDevices.getDisplayMedia = async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 });
      const paint = canvas.getContext('2d');
      setInterval(() => paint?.fillRect(0, 0, 320, 200), 20);
      return canvas.captureStream();
    };
  });
  await panel.getByRole('button', { name: 'A window' }).click();
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toHaveAttribute('width', '320');
  await expect(panel.getByRole('button', { name: 'Edit Screenshot' })).toBeVisible();
});

test('S15: what cannot be sent waits with Retry, Edit and Delete, and comes back to the form whole', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  await write(panel, 'Kept while the desk is down');
  await pick(panel, [textFile('log.txt', 'It stopped at 12:04')]);
  await review(panel);
  await desk.halt();
  await send(panel);
  await expect(panel.getByRole('heading', { name: 'Kept, and sent by itself' })).toBeVisible();
  await panel.getByRole('button', { name: 'Edit' }).click();
  await expect(panel.getByLabel('Summary')).toHaveValue('Kept while the desk is down');
  await expect(panel.getByText('log.txt').first()).toBeVisible();
  await review(panel);
  await send(panel);
  await expect(panel.getByRole('heading', { name: 'Kept, and sent by itself' })).toBeVisible();
  await desk.run();
  await panel.getByRole('button', { name: 'Retry' }).click();
  await expect(panel.getByRole('heading', { name: SENT })).toBeVisible({ timeout: 60_000 });
});

test('Bad input: a device without room keeps what is typed on the screen, says so, and keeps it when there is room', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill('Written before');
  await expect.poll(() => storedText(panel)).toContain('Written before');
  // The browser grants us unlimited storage, so that only a disk can be full: here it refuses as it then does.
  await panel.evaluate(() => {
    for (const name of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[name];
      Object.assign(window, { [`real_${name}`]: real });
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
    }
  });
  await panel.getByLabel('What happened?').fill('Written on a full device.');
  await expect(panel.getByText('This device has no room left.')).toBeVisible();
  await pick(panel, [textFile('log.txt', 'It stopped')]);
  await expect(panel.getByText('This device has no room left.').last()).toBeVisible();
  await expect(panel.getByLabel('Summary')).toHaveValue('Written before');
  await panel.evaluate(() => {
    const { real_put, real_add } = window as unknown as Record<string, IDBObjectStore['put']>;
    Object.assign(IDBObjectStore.prototype, { put: real_put, add: real_add });
  });
  await panel.getByLabel('Summary').fill('Written afterwards');
  await expect.poll(() => storedText(panel)).toContain('Written on a full device');
  // The file was refused and said so; chosen again, it goes along.
  await pick(panel, [textFile('log.txt', 'It stopped')]);
  await expect(panel.getByText('log.txt').first()).toBeVisible();
  await expect(panel.getByText('This device has no room left.')).toHaveCount(0);
});

test('S31 (S8-S15): the same from the popup; a list of files would close it, so the draft goes on beside the page', async ({
  person,
  desk,
  site,
}) => {
  await desk.offerCalls();
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await signIn(popup, desk, newAddress());
  await place(popup, 'Ask us');
  const summary = `From the popup ${Date.now()}`;
  await write(popup, summary);
  await popup.getByText('Call me', { exact: true }).click();
  await popup.getByLabel('Phone number').fill('+41 79 412 30 14');
  await popup.getByLabel('Phone number').blur();
  await expect(popup.getByLabel('Phone number')).toHaveValue('079 412 30 14');
  await expect(popup.getByText('Invoice 2094 · Tallybook')).toBeVisible();
  await popup.getByRole('button', { name: 'Screenshot', exact: true }).click();
  await expect(popup.getByRole('img', { name: 'Screenshot' })).toBeVisible();

  await popup.getByRole('button', { name: 'Attach a file' }).click();
  const panel = await person.sidePanel();
  await expect(panel.getByLabel('Summary')).toHaveValue(summary);
  await expect(panel.getByLabel('Phone number')).toHaveValue('079 412 30 14');
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await pick(panel, [textFile('log.txt', 'It stopped at 12:04')]);
  await expect(panel.getByText('log.txt').first()).toBeVisible();

  await person.clickToolbarIcon(page);
  const again = await person.popup();
  await place(again, 'Ask us');
  await expect(again.getByText('log.txt').first()).toBeVisible();
  await review(again);
  await expect(again.getByText('By phone to +41 79 412 30 14, in English')).toBeVisible();
  await send(again);
  await expect(again.getByRole('heading', { name: SENT })).toBeVisible({ timeout: 60_000 });
});
