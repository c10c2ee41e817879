import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { drag, mark, sentPicture } from './parts/editing';
import { photo, pick } from './parts/files';
import type { Person } from './parts/person';
import { closeTo, pixel } from './parts/pictures';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';

test('Editor (S13): a photo of one\u2019s own is covered in a tab of its own, which closes, and arrives so', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  const summary = `My own photo ${Date.now()}`;
  await panel.getByLabel('Summary').fill(summary);
  await panel.getByLabel('What happened?').fill('See the photo.');
  await pick(panel, [await photo('holiday.jpg')]);
  await panel.getByRole('button', { name: 'Edit holiday.jpg' }).click();
  await expect(panel.getByText('Handrail has not looked for private things in this picture.')).toBeVisible();
  await expect(panel.getByRole('application', { name: '640' })).toBeVisible();

  await panel.getByRole('button', { name: 'Edit in a tab of its own' }).click();
  const tab = await editorTab(person);
  await tab.getByTitle('Cover', { exact: true }).click();
  await drag(tab, { x: 100, y: 100 }, { x: 300, y: 200 });
  await expect(mark(tab, 'Cover')).toBeVisible();
  const closed = tab.waitForEvent('close');
  await tab.getByRole('button', { name: 'Use picture' }).click();
  await closed;

  // The form beside the page has the covered picture in the place of the photo.
  await expect(panel.getByText('holiday.webp').first()).toBeVisible();
  await expect(panel.getByText('holiday.jpg')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Check and send' }).click();
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible();
  const sent = await sentPicture(desk, summary);
  expect([sent.width, sent.height]).toEqual([640, 400]);
  expect(pixel(sent, 200, 150)).toEqual(closeTo([21, 24, 28]));
  expect(pixel(sent, 400, 300)).toEqual(closeTo([31, 94, 219]));
});

/** The tab that the editor opens. */
async function editorTab(person: Person): Promise<Page> {
  const find = () => person.pages.find((page) => page.url().includes('#edit/'));
  await expect.poll(() => Boolean(find())).toBe(true);
  const tab = find() as Page;
  await expect(tab.getByRole('application')).toBeVisible({ timeout: 15_000 });
  return tab;
}
