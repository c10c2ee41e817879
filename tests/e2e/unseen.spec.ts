import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EAVESDROPPER, HARMLESS } from './pages/eavesdropper';
import { OddSite } from './pages/odd-site';
import { clickCorner } from './parts/corner';
import { newAddress, place, signIn } from './parts/sign-in';

/** What is typed into our surfaces is none of the page's business. */

const site = new OddSite([EAVESDROPPER]);
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());

const heardBy = async (page: Page): Promise<string[]> =>
  (await page.evaluate<string[]>('heard')).filter((event) => !HARMLESS.test(event));

/** Types by keys, then copies, cuts and pastes all of it. */
async function typeInto(help: Page, field: ReturnType<Page['getByLabel']>, words: string): Promise<void> {
  await field.click();
  await expect(field).toBeFocused();
  await help.keyboard.type(words);
  for (const keys of ['Control+a', 'Control+c', 'Control+x', 'Control+v', 'Control+v'])
    await help.keyboard.press(keys);
  await expect(field).toHaveValue(new RegExp(words));
}

test('S7, S11: the page beside help hears no key, no text, no clipboard and no focus of ours', async ({
  person,
  desk,
}) => {
  const page = await person.visit(`${site.address}/${EAVESDROPPER.name}`);
  await page.getByLabel('Own field').click();
  await page.keyboard.type('a');
  expect(await heardBy(page)).toEqual(expect.arrayContaining(['keydown a', 'input a', 'focus']));
  await clickCorner(page);
  const panel = await person.sidePanel();
  await signIn(panel, desk, newAddress());

  // What the page hears of its own field losing the focus is before this.
  await page.evaluate('heard.length = 0');
  await typeInto(panel, panel.getByRole('combobox').or(panel.getByRole('searchbox')), 'secret search');
  await place(panel, 'Ask us');
  await typeInto(panel, panel.getByLabel('Summary'), 'secret summary');
  await typeInto(panel, panel.getByLabel('What happened?'), 'secret story');
  expect(await heardBy(page)).toEqual([]);

  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await page.evaluate('heard.length = 0');
  await typeInto(popup, popup.getByRole('combobox').or(popup.getByRole('searchbox')), 'secret popup');
  expect(await heardBy(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.innerHTML + document.title + location')).not.toContain(
    'secret',
  );
});
