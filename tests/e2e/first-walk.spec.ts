import { expect, test } from './fixtures';
import { Agent, FACE_COLOUR } from './parts/agent';
import { clickCorner, cornerSays } from './parts/corner';
import { changedShare, closeTo, decode, lostTiles, pictureOfPage, pixel, similarity } from './parts/pictures';
import { ask, newAddress, openHelp, place, signIn } from './parts/sign-in';

const SUMMARY = `Payment link of invoice 2094 fails ${Date.now()}`;
const DESCRIPTION = 'When I choose Share on invoice 2094 I get "Payment link could not be created".';

test('Story 1 (S1, S11, S13, S15): stuck on a page, help beside it, one click for a picture, a ticket', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  const page = await person.visit(`${site.address}/invoice.html?token=secret#total`);
  await cornerSays(page, /^Help$/);
  await clickCorner(page);
  const panel = await person.sidePanel();
  await signIn(panel, desk, newAddress());

  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill(SUMMARY);
  await panel.getByLabel('What happened?').fill(DESCRIPTION);
  await panel.getByRole('button', { name: 'Screenshot' }).click();
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  // The truth: the same page at the same size in a browser that has never heard of us, so without our button.
  const truth = await pictureOfPage(page);
  const corner = await cornerSays(page, /^Help$/);

  await panel.getByRole('button', { name: 'Check and send' }).click();
  await expect(panel.getByRole('main')).toContainText(`${site.address}/invoice.html`);
  await expect(panel.getByRole('main')).not.toContainText('token=secret');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible();

  await agent.start();
  await agent.open(SUMMARY);
  await expect(agent.page.getByRole('log').getByText(DESCRIPTION)).toBeVisible();
  const sent = await decode(await agent.firstAttachment());
  expect([sent.width, sent.height]).toEqual([truth.width, truth.height]);
  expect(similarity(truth, sent)).toBeGreaterThanOrEqual(0.985);
  const { detailed, lost } = lostTiles(truth, sent);
  expect(detailed).toBeGreaterThan(100);
  expect(lost).toBe(0);
  // Where our button stands, the picture shows the page alone.
  expect(changedShare(truth, sent, corner)).toBe(0);
  console.log(`SSIM ${similarity(truth, sent).toFixed(4)}, ${lost} of ${detailed} detailed tiles lost`);
  await agent.stop();
});

test('Story 2 (S20, S23, S24, S27, S29): an answer finds the person, they read it and reply', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  await agent.choosePhoto();
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const summary = `Answer me ${Date.now()}`;
  await ask(panel, summary);
  await panel.getByRole('button', { name: 'Done' }).click();

  await agent.open(summary);
  await agent.reply('Switch on Swiss francs under Settings, then share the link again.');

  const corner = await cornerSays(page, 'Help, 1 new reply from Maya');
  await expect.poll(() => person.badgeText()).toBe('1');
  const picture = await decode(await page.screenshot());
  expect(pixel(picture, corner.x + 22, corner.y + corner.height / 2)).toEqual(closeTo(FACE_COLOUR));
  expect(pixel(picture, corner.x + corner.width - 7, corner.y + corner.height / 2)).toEqual(
    closeTo([31, 94, 219]),
  );

  await clickCorner(page);
  await expect(panel.getByRole('heading', { name: summary })).toBeVisible();
  await expect(panel.getByRole('log').getByText('Switch on Swiss francs')).toBeVisible();
  await panel.getByLabel('Your reply').fill('It opens now, thank you.');
  await panel.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(panel.getByRole('log').getByText('It opens now, thank you.')).toBeVisible();

  await expect(agent.page.getByRole('log').getByText('It opens now, thank you.')).toBeVisible();
  await cornerSays(page, /^Help$/);
  await expect.poll(() => person.badgeText()).toBe('');
  await panel.getByRole('button', { name: /Back/ }).click();
  await expect(panel.getByText(/new repl/)).toHaveCount(0);
  await agent.stop();
});

test('Story 3 (S2, S31): a click on the toolbar icon, a search, an article', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help$/);
  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await signIn(popup, desk, newAddress());
  await popup.getByRole('combobox').or(popup.getByRole('searchbox')).fill('screenshot');
  await expect(popup.getByRole('option').first()).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { level: 1 })).toContainText(/screenshot|picture/i);
  await expect(popup.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible();
});

test('Story 4 (S15): the worker is stopped between Send and the answer, and there is exactly one ticket', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const summary = `Exactly one ${Date.now()}`;
  // The desk has the request and the worker is gone before the answer.
  await person.stopWorkerBeforeAnswer(`${desk.address}/v1/tickets/*`);
  await ask(panel, summary);
  await expect(panel.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible({
    timeout: 60_000,
  });
  expect(await agent.countTickets(summary)).toBe(1);
  await agent.stop();
});

test('Story 4 (S15): the desk is down at Send; the ticket is kept, says so, and is sent by itself', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const summary = `Kept ${Date.now()}`;
  await desk.halt();
  await ask(panel, summary, /^Kept, and sent by itself$/);
  await cornerSays(page, 'Help, 1 message waits to be sent');
  await desk.run();
  await expect(panel.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible({
    timeout: 80_000,
  });
  expect(await agent.countTickets(summary)).toBe(1);
  await agent.stop();
});
