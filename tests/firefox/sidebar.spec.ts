import { expect, test } from './fixtures';
import { pictureInDraft } from './parts/pictures';
import { newAddress, place, signIn } from './parts/sign-in';

test('S2, S13 in Firefox: from the popup into the sidebar, and a picture of the page beside it', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.clickToolbarIcon();
  await signIn(person.popup, desk, newAddress());
  await person.popup.press('button', 'More');
  await person.popup.press('menuitem', 'Open beside the page');
  await person.sidebar.sees('button', 'Ask us');
  await place(person.sidebar, 'Ask us');
  await person.sidebar.press('button', 'Screenshot');
  const picture = await pictureInDraft(person.sidebar);
  const [width, height, density] = await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
  expect([picture.width, picture.height]).toEqual([
    (width ?? 0) * (density ?? 0),
    (height ?? 0) * (density ?? 0),
  ]);

  // The sidebar is help beside this page already: the corner opens no second one.
  await person.clickCorner(page);
  await person.sidebar.sees('button', 'Ask us');
  expect(await person.windowsShown()).toEqual(['invoice.html']);
});
