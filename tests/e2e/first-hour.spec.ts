import { expect, test } from './fixtures';
import { Agent } from './parts/agent';
import { cornerSays } from './parts/corner';
import { DESK_NAME } from './parts/desk';
import { pressByKeys, typeInto } from './parts/keys';
import { closeTo, decode, pixel } from './parts/pictures';
import { newAddress } from './parts/sign-in';

const SUMMARY = `Payment link fails for invoices in CHF ${Date.now()}`;
const DESCRIPTION = 'When I choose Share on invoice 2094 I get "Payment link could not be created".';
const ANSWER = 'Switch on Swiss francs under Settings, then share the link again.';
const THANKS = 'It opens now, thank you.';

test('The first hour: from the welcome page to the answer, by keyboard alone', async ({
  newcomer,
  desk,
  site,
}) => {
  test.setTimeout(180_000);
  const agent = new Agent(desk);
  await agent.start();

  const page = await newcomer.visit(`${site.address}/invoice.html`);

  await test.step('welcome: address, e-mail, code, and on to the page', async () => {
    const welcome = await newcomer.welcome();
    await welcome.bringToFront();
    const email = newAddress();
    await typeInto(welcome, /^textbox: Address of your help desk/, desk.address);
    await typeInto(welcome, /^textbox: Your e-mail address/, email);
    const mails = desk.mail.mails.length;
    await welcome.keyboard.press('Enter');
    await expect(welcome.getByLabel('Six-digit code')).toBeFocused();
    await welcome.keyboard.type(await desk.mail.codeFor(email, mails));
    await expect(welcome.getByRole('heading', { name: 'You are ready' })).toBeFocused();
    await pressByKeys(welcome, /^button: Try it on a page/);
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  });

  const panel =
    await test.step('the page: Tab to the corner button, Enter opens help beside it', async () => {
      await cornerSays(page, /^Help$/);
      await pressByKeys(page, /^button: Help/);
      return newcomer.sidePanel();
    });

  await test.step('search: nothing answers it, the words come along', async () => {
    await typeInto(panel, /^(combobox|searchbox): Search/, SUMMARY);
    await pressByKeys(panel, /^button: Ask us/);
    await expect(panel.getByLabel('Summary')).toHaveValue(SUMMARY);
  });

  await test.step('ask, with a picture of the page', async () => {
    await typeInto(panel, /^textbox: What happened\?/, DESCRIPTION);
    await pressByKeys(panel, /^button: Screenshot/);
    await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
    await pressByKeys(panel, /^button: Check and send/);
    await expect(panel.getByText('Exactly this leaves your device')).toBeVisible();
    await expect(panel.getByText(`Goes to ${DESK_NAME}`)).toBeVisible();
    await pressByKeys(panel, /^button: Send$/);
    await expect(panel.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible();
    await pressByKeys(panel, /^button: Done/);
  });

  await test.step('the agent reads and answers in the inbox, by keyboard too', async () => {
    const inbox = agent.page;
    await inbox.bringToFront();
    await expect(inbox.getByRole('link', { name: SUMMARY })).toBeVisible({ timeout: 60_000 });
    await pressByKeys(inbox, new RegExp(`^link: .*${SUMMARY}`));
    await expect(inbox.getByRole('log').getByText(DESCRIPTION)).toBeVisible();
    await typeInto(inbox, /^textbox: Reply to/, ANSWER);
    await pressByKeys(inbox, /^button: Reply$/);
    await expect(inbox.getByRole('log').getByText(ANSWER)).toBeVisible();
  });

  await test.step('the answer finds the person: badge and blue button', async () => {
    const corner = await cornerSays(page, 'Help, 1 new reply from Maya');
    await expect.poll(() => newcomer.badgeText()).toBe('1');
    await page.bringToFront();
    const picture = await decode(await page.screenshot());
    expect(pixel(picture, corner.x + corner.width - 7, corner.y + corner.height / 2)).toEqual(
      closeTo([31, 94, 219]),
    );
  });

  await test.step('Enter on the button leads to the answer; read, and reply', async () => {
    await pressByKeys(page, /^button: Help, 1 new reply/);
    await expect(panel.getByRole('heading', { name: SUMMARY })).toBeVisible();
    await expect(panel.getByRole('log').getByText(ANSWER)).toBeVisible();
    await typeInto(panel, /^textbox: Your reply/, THANKS);
    await pressByKeys(panel, /^button: Reply$/);
    await expect(panel.getByRole('log').getByText(THANKS)).toBeVisible();
    await expect(agent.page.getByRole('log').getByText(THANKS)).toBeVisible();
    await cornerSays(page, /^Help$/);
    await expect.poll(() => newcomer.badgeText()).toBe('');
  });

  await agent.stop();
});
