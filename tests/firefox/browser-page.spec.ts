import { test } from './fixtures';
import { newAddress, place, signIn } from './parts/sign-in';

test('S13 in Firefox: of a page of the browser there is no picture, and the sentence says so', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.clickCorner(page);
  await signIn(person.helpWindow, desk, newAddress());
  await place(person.helpWindow, 'Ask us');
  await person.show('about:config');
  await person.helpWindow.press('button', 'Screenshot');
  await person.helpWindow.reads('This page belongs to the browser');
});
