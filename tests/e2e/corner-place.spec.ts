import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Corner, clickCorner, cornerSays, findCorner } from './parts/corner';
import type { Person } from './parts/person';

/** Where the button stands, how the person moves and hides it, and what it makes room for. */

const middle = ({ x, y, width, height }: Corner) => [x + width / 2, y + height / 2] as const;

/** Comes near with the pointer, and waits until what comes beside the button is there. */
async function approach(page: Page): Promise<void> {
  const resting = await cornerSays(page, /^Help/);
  await page.mouse.move(...middle(resting));
  await expect.poll(async () => (await findCorner(page))?.width ?? 0).toBeGreaterThan(resting.width + 20);
}

async function openMenu(page: Page): Promise<void> {
  await approach(page);
  await page.mouse.click(...middle(await cornerSays(page, /^Help/)), { button: 'right' });
  await expect.poll(() => namesOf(page, 'radio')).toHaveLength(4);
}

/** What assistive technology finds in the closed root of the corner. */
async function namesOf(page: Page, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => String(node.name?.value ?? ''));
}

/** Presses something of the menu with the pointer. */
async function press(page: Page, role: string, name: RegExp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = nodes.find(
    (node) => !node.ignored && node.role?.value === role && name.test(String(node.name?.value)),
  );
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found?.backendDOMNodeId ?? 0 });
  await session.detach();
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

const cornerAt = (page: Page) =>
  expect.poll(async () => {
    const corner = await findCorner(page);
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    if (!corner) return 'nowhere';
    const [x, y] = middle(corner);
    return `${y < view.height / 2 ? 'top' : 'bottom'} ${x < view.width / 2 ? 'left' : 'right'}`;
  });

const hosts = (page: Page) => page.locator('html > [data-corner]').count();

async function kept(
  person: Person,
): Promise<{ hiddenSites: string[]; hiddenEverywhere: boolean; folds: boolean }> {
  const worker = await person.worker();
  const { preferences } = await worker.evaluate(() => chrome.storage.local.get('preferences'));
  return preferences as never;
}

test('S1: it is dragged, snaps to the nearer side, and stays there on this site alone', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await approach(page);
  const at = middle(await cornerSays(page, /^Help/));
  await page.mouse.move(...at);
  await page.mouse.down();
  await page.mouse.move(500, 300, { steps: 4 });
  await page.mouse.move(300, 200, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await findCorner(page))?.x).toBe(20);
  const dropped = await cornerSays(page, /^Help$/);
  expect(Math.abs(dropped.y + 22 - 200)).toBeLessThan(4);
  await page.reload();
  await expect.poll(async () => (await findCorner(page))?.x).toBe(20);
  expect(Math.abs((await cornerSays(page, /^Help$/)).y - dropped.y)).toBeLessThan(2);
  // A drag was no press.
  expect(person.pages.filter((one) => one.url().includes('sidepanel'))).toEqual([]);
  await page.goto(`${site.address.replace('127.0.0.1', 'localhost')}/invoice.html`);
  await cornerAt(page).toBe('bottom right');
});

test('S1: the menu moves it by keyboard to four corners, and holds in another size and right to left', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await openMenu(page);
  for (const where of ['bottom left', 'top right', 'top left']) {
    await page.keyboard.press('ArrowLeft');
    await cornerAt(page).toBe(where);
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => namesOf(page, 'radio')).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.reload();
  await cornerAt(page).toBe('top left');
  await page.setViewportSize({ width: 320, height: 256 });
  await cornerAt(page).toBe('top left');
  await openMenu(page);
  const names = await namesOf(page, 'button');
  expect(names).toContain('On every site');
  await page.keyboard.press('Escape');
});

test('S1: it is hidden on a page, on a site and on every site, and the options undo it', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await openMenu(page);
  await press(page, 'button', /^On this page/);
  await expect.poll(() => hosts(page)).toBe(0);
  await page.reload();
  await openMenu(page);
  await press(page, 'button', /^On 127/);
  await expect.poll(() => hosts(page)).toBe(0);
  await expect.poll(async () => (await kept(person)).hiddenSites).toEqual(['127.0.0.1']);
  const options = await person.extensionPage('options.html');
  await options.getByRole('button', { name: 'Show again: 127.0.0.1' }).click();
  await page.bringToFront();
  await openMenu(page);
  await press(page, 'button', /^On every site/);
  await expect.poll(() => hosts(page)).toBe(0);
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Show it on pages' }).click();
  await page.bringToFront();
  await cornerSays(page, /^Help$/);
  await options.close();
});

test('S1: folded it leaves half at the edge, whole for who comes near', async ({ person, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await openMenu(page);
  await press(page, 'switch', /^Fold/);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await kept(person)).folds).toBe(true);
  await page.mouse.move(10, 10);
  await page.reload();
  const { x } = await cornerSays(page, /^Help$/);
  const width = await page.evaluate(() => innerWidth);
  expect(width - x).toBeLessThan(90);
  await page.mouse.move(width - 8, (await cornerSays(page, /^Help$/)).y + 22);
  await expect
    .poll(async () => {
      const corner = await findCorner(page);
      return corner && Math.round(corner.x + corner.width);
    })
    .toBe(width);
  await clickCorner(page);
  await expect(await person.sidePanel()).toHaveURL(/sidepanel\.html/);
});

test('S1: it makes room for a field that is written in and for a button of the page, and is unseen behind a dialog', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  const home = await cornerSays(page, /^Help$/);
  await page.evaluate(() => {
    const pinned = document.createElement('button');
    pinned.textContent = 'Theirs';
    pinned.style.cssText = 'position:fixed;right:24px;bottom:24px;width:56px;height:56px';
    document.body.append(pinned);
  });
  await expect.poll(async () => (await findCorner(page))?.y ?? home.y).toBeLessThan(home.y - 40);
  await page.evaluate(() => document.body.lastElementChild?.remove());
  await expect.poll(async () => (await findCorner(page))?.y).toBe(home.y);
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.style.cssText = 'position:absolute;right:0;bottom:0;width:400px;height:120px';
    document.body.style.position = 'static';
    document.body.append(field);
    field.style.position = 'fixed';
    field.focus();
  });
  await expect.poll(async () => (await findCorner(page))?.y ?? home.y).toBeLessThan(home.y - 80);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Answer me first';
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect.poll(() => findCorner(page)).toBeNull();
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.querySelector('textarea:last-of-type')?.remove();
  });
  await expect.poll(async () => (await findCorner(page))?.y).toBe(home.y);
});

test('S1: a page that comes back from the back-forward cache shows what is true now', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help$/);
  await page.goto(`${site.address.replace('127.0.0.1', 'localhost')}/invoice.html`);
  await cornerSays(page, /^Help$/);
  const worker = await person.worker();
  await worker.evaluate(async () => {
    const { corner } = (await chrome.storage.local.get('corner')) as { corner: object };
    await chrome.storage.local.set({ corner: { ...corner, label: 'Help, told meanwhile' } });
  });
  await page.goBack();
  await cornerSays(page, /^Help, told meanwhile$/);
});

test('S1: switched off, the extension leaves no button behind, and no word', async ({ person, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await cornerSays(page, /^Help$/);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  const extensions = await person.newTab();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id) => chrome.management.setEnabled(id, false), person.extensionId);
  await extensions.close();
  await page.bringToFront();
  // A pointer that comes near is the last that it hears.
  await page.mouse.move(...middle((await findCorner(page)) ?? { name: '', x: 0, y: 0, width: 2, height: 2 }));
  await expect.poll(() => hosts(page)).toBe(0);
  expect(complaints).toEqual([]);
});
