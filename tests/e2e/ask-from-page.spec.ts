import { expect, test } from './fixtures';
import type { Person } from './parts/person';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';

/*
 * Chromium lets no program press a key of an extension or choose from a native menu. So the browser's event is raised
 * in the worker, with what the browser would tell; what needs the person's gesture, the opening of the panel, is not
 * tried here: it is open.
 */

test('The key for a screenshot (S13): the picture comes into the draft that is open', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill('Kept as it is');
  await place(panel, 'Your tickets');
  await raise(person, 'commands', 'screenshot');
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await expect(panel.getByLabel('Summary')).toHaveValue('Kept as it is');
});

test('The menu of a page: page, selection and picture lead into the form', async ({ person, desk, site }) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const titles = await (await person.worker()).evaluate(async () => {
    // The browser tells nobody what stands in a menu; a line that is not there cannot be changed.
    const known: string[] = [];
    for (const id of ['page', 'selection', 'image'])
      await chrome.contextMenus.update(id, {}).then(() => known.push(id));
    return known;
  });
  expect(titles).toEqual(['page', 'selection', 'image']);

  await raise(person, 'contextMenus', {
    menuItemId: 'selection',
    selectionText: '  no exchange rate for this currency ',
    frameId: 0,
  });
  await expect(panel.getByLabel('What happened?')).toHaveValue(/^“no exchange rate for this currency”\n\n$/);
  await expect(panel.getByRole('main')).toContainText('/invoice.html');

  await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [120, 80];
    const image = new Image(120, 80);
    image.src = canvas.toDataURL();
    image.style.cssText = 'position:fixed;left:200px;top:150px;background:rgb(255,0,255)';
    document.body.append(image);
    return image.decode();
  });
  const srcUrl = await page.evaluate(() => document.images[document.images.length - 1]?.src);
  await raise(person, 'contextMenus', { menuItemId: 'image', srcUrl, frameId: 0 });
  const image = panel.getByRole('img', { name: 'Screenshot' });
  await expect(image).toBeVisible();
  const density = await page.evaluate(() => devicePixelRatio);
  expect(await image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight])).toEqual([
    120 * density,
    80 * density,
  ]);

  // Another page: the draft goes over to it, because the person has asked about that one.
  await page.goto(`${site.address}/invoice.html?other`);
  await raise(person, 'contextMenus', { menuItemId: 'page', frameId: 0 });
  await expect(panel.getByLabel('What happened?')).toHaveValue(/no exchange rate/);
});

/** Raises an event of the browser in the worker, about the tab that is looked at. */
async function raise(person: Person, api: 'commands' | 'contextMenus', what: string | object): Promise<void> {
  const worker = await person.worker();
  await worker.evaluate(
    async ([name, first]) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const event = name === 'commands' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
      (event as unknown as { dispatch(...args: unknown[]): void }).dispatch(first, tab);
    },
    [api, what] as const,
  );
}
