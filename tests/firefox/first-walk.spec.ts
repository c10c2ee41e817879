import { expect, test } from './fixtures';
import { newAddress, signIn } from './parts/sign-in';

test('S1 in Firefox: the corner button opens help in one small window beside the page', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help$/);
  await person.clickCorner(page);
  await person.helpWindow.reads('Help on every page');
  expect(await person.windowsShown()).toEqual(['invoice.html', 'sidepanel.html']);
  await page.bringToFront();
  await person.clickCorner(page);
  await expect.poll(() => person.frontWindow()).toBe('sidepanel.html');
  expect(await person.windowsShown()).toEqual(['invoice.html', 'sidepanel.html']);
});

test('S2 in Firefox: a click on the toolbar icon, a search, an article', async ({ person, desk, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help$/);
  await person.clickToolbarIcon();
  await signIn(person.popup, desk, newAddress());
  await person.popup.fill(/./, 'screenshot');
  await person.popup.press('option', /screenshot/i);
  await person.popup.sees('heading', /screenshot|picture/i);
});
