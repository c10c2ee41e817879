import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { decode } from './parts/pictures';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';

test('Point at it (S13): a press on the page gives the crop, an arrow and the name, and presses nothing', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  await page.evaluate(() => {
    document.body.addEventListener('click', () => {
      document.body.dataset.clicked = 'yes';
    });
  });
  const before = await page.content();
  await choose(panel, 'Point at something');
  await expect(panel.getByText('Click what you mean on the page.').first()).toBeVisible();
  const target = page.getByRole('button').first();
  const name = ((await target.textContent()) ?? '').trim();
  await pressMiddle(page, target);

  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await expect(panel.getByLabel('What happened?')).toHaveValue(new RegExp(`It is about “${name}”\\.`));
  const picture = await shownPicture(panel);
  expect(picture.width).toBeLessThan(900);
  expect(redOf(picture)).toBeGreaterThan(100);
  // The page has noticed nothing, and nothing is left in it.
  expect(await page.content()).toBe(before);

  // The arrow can be moved: it is a mark, not paint.
  await panel.getByRole('button', { name: 'Edit Screenshot' }).click();
  await expect(panel.getByRole('application').getByRole('button', { name: 'Arrow' })).toBeVisible();
});

test('Part of the page (S13): dragged over, or with the keys of the panel alone', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  await choose(panel, 'Part of the page');
  await expect(panel.getByText('Drag over the part').first()).toBeVisible();
  await page.mouse.move(100, 90);
  await page.mouse.down();
  await page.mouse.move(400, 250, { steps: 5 });
  await page.mouse.up();
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  const density = await page.evaluate(() => devicePixelRatio);
  const dragged = await shownPicture(panel);
  expect([dragged.width / density, dragged.height / density]).toEqual([300, 160]);

  await panel.getByRole('button', { name: 'Remove Screenshot' }).click();
  await choose(panel, 'Part of the page');
  await expect(panel.getByText('Drag over the part').first()).toBeVisible();
  await panel.keyboard.press('Enter');
  for (let step = 0; step < 12; step++) await panel.keyboard.press('Shift+ArrowRight');
  for (let step = 0; step < 8; step++) await panel.keyboard.press('Shift+ArrowDown');
  for (let step = 0; step < 3; step++) await panel.keyboard.press('ArrowDown');
  await expect(panel.getByText('120 × 83')).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  const typed = await shownPicture(panel);
  expect([typed.width / density, typed.height / density]).toEqual([120, 83]);
});

test('Point at it by keys: they walk through the page, Escape gives up and leaves nothing', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  const before = await page.content();
  await choose(panel, 'Point at something');
  await expect(panel.getByText('Click what you mean on the page.').first()).toBeVisible();
  const first = panel.locator('.pick-words');
  // A key that comes before the page is ready for it is pressed again, as a person does.
  await expect(async () => {
    await panel.keyboard.press('ArrowDown');
    await expect(first).not.toBeEmpty({ timeout: 2_000 });
  }).toPass();
  const words = await first.textContent();
  await panel.keyboard.press('ArrowDown');
  await expect(first).not.toHaveText(words ?? '');
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Screenshot', exact: true })).toBeVisible();
  expect(await page.content()).toBe(before);

  // A script of the page cannot pick.
  await choose(panel, 'Point at something');
  await expect(panel.getByText('Click what you mean on the page.').first()).toBeVisible();
  await page.evaluate(() => {
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
      document.body.dispatchEvent(
        new PointerEvent(type, { bubbles: true, clientX: 300, clientY: 300, isPrimary: true }),
      );
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await expect(panel.getByText('Click what you mean on the page.').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toHaveCount(0);
});

async function choose(panel: Page, way: string): Promise<void> {
  await panel.getByRole('button', { name: 'More ways to take a picture' }).click();
  await panel.getByRole('menuitem', { name: way }).click();
}

async function pressMiddle(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** The picture in the form, by its bytes. */
async function shownPicture(panel: Page) {
  const bytes = await panel.getByRole('img', { name: 'Screenshot' }).evaluate(async (image) => {
    const canvas = document.createElement('canvas');
    const { naturalWidth, naturalHeight } = image as HTMLImageElement;
    [canvas.width, canvas.height] = [naturalWidth, naturalHeight];
    canvas.getContext('2d')?.drawImage(image as HTMLImageElement, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return decode(Buffer.from(bytes, 'base64'));
}

function redOf({ data }: { data: Uint8ClampedArray }): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 0) > 190 && (data[at + 1] ?? 0) < 80 && (data[at + 2] ?? 0) < 70) count++;
  return count;
}
