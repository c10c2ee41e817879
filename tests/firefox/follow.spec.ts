import { Agent } from '../e2e/parts/agent';
import { expect, test } from './fixtures';
import { ask, newAddress, signIn } from './parts/sign-in';

test('S20, S24, S27, S29 in Firefox: an answer finds the person by an alarm, they read it and reply', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.clickToolbarIcon();
  await signIn(person.popup, desk, newAddress());
  const summary = `Fox asks ${Date.now()}`;
  await ask(person.popup, summary);
  await person.closePopup();
  await expect.poll(() => person.popup.words()).toBe('');
  // As Firefox does after half a minute.
  await person.stopWorker();
  await agent.open(summary);
  await agent.reply('Switch on Swiss francs under Settings.');
  await person.cornerSays(page, 'Help, 1 new reply from Maya');
  await expect.poll(() => person.badgeText()).toBe('1');

  await person.clickCorner(page);
  const help = person.helpWindow;
  await help.sees('heading', summary);
  await help.reads('Switch on Swiss francs');
  await help.fill('Your reply', 'It opens now, thank you.');
  await help.press('button', 'Reply');
  await expect(agent.page.getByRole('log').getByText('It opens now, thank you.')).toBeVisible();
  await person.cornerSays(page, /^Help$/);
  await expect.poll(() => person.badgeText()).toBe('');
  await agent.stop();
});
