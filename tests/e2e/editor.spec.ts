import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { drag, inWindow, mark, type Point, sentPicture, sizeOfPicture } from './parts/editing';
import { pressByKeys, tabTo, typeInto } from './parts/keys';
import { closeTo, type Picture, pixel } from './parts/pictures';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';

const INK = [21, 24, 28] as const;
const RED = [217, 45, 32] as const;
const GREEN = [27, 112, 69] as const;

test('Editor (S13): a picture is drawn on, covered, cropped and sent with the keyboard alone', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const summary = `By keys ${Date.now()}`;
  await pressByKeys(panel, /button: Ask us/);
  await typeInto(panel, /textbox: Summary/, summary);
  await typeInto(panel, /textbox: What happened/, 'It says "PAY-4012".');
  await pressByKeys(panel, /button: Screenshot/);
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await pressByKeys(panel, /button: Edit Screenshot/);
  const size = await sizeOfPicture(panel);
  const middle = { x: Math.round(size.width / 2), y: Math.round(size.height / 2) };

  // A cover, ten steps of ten by five: solid, wherever the picture was not.
  await chooseTool(panel, 'Cover');
  await tabTo(panel, /application: Picture/);
  await panel.keyboard.press('Enter');
  await press(panel, 'Shift+ArrowRight', 10);
  await press(panel, 'Shift+ArrowDown', 5);
  await panel.keyboard.press('Enter');
  await expect(mark(panel, 'Cover')).toBeVisible();

  // A box, and a second that is removed and comes back.
  await chooseTool(panel, 'Box');
  await tabTo(panel, /application: Picture/);
  await press(panel, 'Shift+ArrowDown', 4);
  await panel.keyboard.press('Enter');
  await press(panel, 'Shift+ArrowLeft', 12);
  await press(panel, 'Shift+ArrowDown', 6);
  await panel.keyboard.press('Enter');
  await tabTo(panel, /button: Box$/);
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('Delete');
  await expect(mark(panel, 'Box')).toHaveCount(0);
  await panel.keyboard.press('Control+z');
  await expect(mark(panel, 'Box')).toBeVisible();
  await panel.keyboard.press('Control+z');
  await panel.keyboard.press('Control+Shift+z');

  // An arrow in green, a line of the pen, and words.
  await tabTo(panel, /radio: Red/, 'Shift+Tab');
  await press(panel, 'ArrowRight', 2);
  await chooseTool(panel, 'Arrow');
  await tabTo(panel, /application: Picture/);
  await panel.keyboard.press('Enter');
  await press(panel, 'Shift+ArrowUp', 14);
  await panel.keyboard.press('Enter');
  await chooseTool(panel, 'Pen');
  await tabTo(panel, /application: Picture/);
  await panel.keyboard.press('Enter');
  await press(panel, 'Shift+ArrowLeft', 6);
  await press(panel, 'Shift+ArrowDown', 6);
  await panel.keyboard.press('Enter');
  await chooseTool(panel, 'Text');
  await tabTo(panel, /application: Picture/);
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('Here it is');
  await panel.keyboard.press('Enter');
  await expect(mark(panel, 'Text: Here it is')).toBeVisible();

  // The crop, and one of its edges a little further.
  await chooseTool(panel, 'Crop');
  await tabTo(panel, /application: Picture/);
  await press(panel, 'Shift+ArrowLeft', 30);
  await press(panel, 'Shift+ArrowUp', 10);
  await panel.keyboard.press('Enter');
  await press(panel, 'Shift+ArrowRight', 50);
  await press(panel, 'Shift+ArrowDown', 30);
  await panel.keyboard.press('Enter');
  await tabTo(panel, /button: Crop, right edge/);
  await press(panel, 'ArrowRight', 7);
  const drawn = await marksOf(panel);
  await tabTo(panel, /button: Use picture/, 'Shift+Tab');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await sendByKeys(panel);

  const sent = await sentPicture(desk, summary);
  expect([sent.width, sent.height]).toEqual([507, 300]);
  expect(drawn.kinds).toEqual(['Crop', 'Cover', 'Box', 'Arrow', 'Pen', 'Text: Here it is']);
  // Every pixel below the cover is its colour, and nothing else.
  const cover = { x: middle.x - drawn.crop.x, y: middle.y - drawn.crop.y };
  for (let x = 2; x < 98; x += 3)
    for (let y = 2; y < 48; y += 3) expect(pixel(sent, cover.x + x, cover.y + y)).toEqual(closeTo([...INK]));
  expect(countOf(sent, RED)).toBeGreaterThan(200);
  expect(countOf(sent, GREEN)).toBeGreaterThan(400);
});

test('Editor (S13): by mouse, a private thing is uncovered, another covered, and editing goes on later', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  await page.setContent(PRIVATE_PAGE);
  await signIn(panel, desk, newAddress());
  const summary = `By mouse ${Date.now()}`;
  await place(panel, 'Ask us');
  await panel.getByLabel('Summary').fill(summary);
  await panel.getByLabel('What happened?').fill('See the picture.');
  await panel.getByRole('button', { name: 'Screenshot' }).click();
  await expect(panel.getByText('2 private things covered')).toBeVisible();

  await panel.getByRole('button', { name: 'Edit Screenshot' }).click();
  await expect(panel.getByText('Handrail may miss things. Look before you send.')).toBeVisible();
  await panel.getByRole('button', { name: 'Uncover: E-mail address' }).click();
  await panel.getByTitle('Cover', { exact: true }).click();
  await drag(panel, { x: 20, y: 220 }, { x: 220, y: 260 });
  await expect(mark(panel, 'Cover')).toBeVisible();
  // A finger draws too, and a mistake is taken back.
  await panel.getByTitle('Box', { exact: true }).click();
  await dragByFinger(panel, { x: 400, y: 40 }, { x: 500, y: 80 });
  await expect(mark(panel, 'Box')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(mark(panel, 'Box')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Use picture' }).click();
  await expect(panel.getByText('1 private thing covered')).toBeVisible();

  // Not sent yet: everything is still there to be changed.
  await panel.getByRole('button', { name: 'Edit Screenshot' }).click();
  await expect(mark(panel, 'Cover')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(mark(panel, 'Cover')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Redo' }).click();
  await panel.getByRole('button', { name: 'Use picture' }).click();
  await panel.getByRole('button', { name: 'Check and send' }).click();
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible();

  const sent = await sentPicture(desk, summary);
  const density = sent.width / (await page.evaluate(() => innerWidth));
  const at = (x: number, y: number) => pixel(sent, x * density, y * density);
  // The green words of the address are seen again, the password is not, and the blue ground below the cover is gone.
  expect(countOf(sent, [0, 128, 0])).toBeGreaterThan(20);
  expect(at(60, 140)).toEqual(closeTo([...INK]));
  for (let x = 24; x < 216; x += 8) expect(at(x, 240)).toEqual(closeTo([...INK]));
  expect(at(300, 240)).toEqual(closeTo([0, 0, 255]));
  // Nothing of it is left on the device.
  expect(await keptEdits(panel)).toBe(0);
});

test('Editor (S31): the popup makes room for it, and what was written stays', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await signIn(popup, desk, newAddress());
  await place(popup, 'Ask us');
  await popup.getByLabel('Summary').fill('From the popup');
  await popup.getByRole('button', { name: 'Screenshot' }).click();
  await popup.getByRole('button', { name: 'Edit Screenshot' }).click();
  await expect(popup.getByRole('application')).toBeVisible();
  await expect.poll(() => popup.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(740);
  await popup.getByTitle('Cover', { exact: true }).click();
  await drag(popup, { x: 100, y: 100 }, { x: 300, y: 200 });
  await popup.getByRole('button', { name: 'Use picture' }).click();
  await expect(popup.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await expect(popup.getByLabel('Summary')).toHaveValue('From the popup');
});

/** An address in green, a password, and a blue ground that the person covers in part. */
const PRIVATE_PAGE = `<!doctype html><body style="margin:0;background:#fff"><p style="position:absolute;left:20px;top:20px;margin:0;font:20px sans-serif;color:rgb(0,128,0)">ana@brightwater.example</p><input type="password" value="secret" style="position:absolute;left:20px;top:120px;width:200px;height:40px"><div style="position:absolute;left:0;top:200px;width:400px;height:100px;background:rgb(0,0,255)"></div>`;

async function dragByFinger(help: Page, from: Point, to: Point): Promise<void> {
  const session = await help.context().newCDPSession(help);
  const [start, end] = [await inWindow(help, from), await inWindow(help, to)];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [start]);
  await touch('touchMove', [{ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }]);
  await touch('touchMove', [end]);
  await touch('touchEnd', []);
  await session.detach();
}

/** How many pictures can still be edited, by what is kept on the device. */
const keptEdits = (help: Page): Promise<number> =>
  help.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('handrail');
      opening.onsuccess = () => done(opening.result);
    });
    const count = await new Promise<number>((done) => {
      const counting = database.transaction('pictureEdits').objectStore('pictureEdits').count();
      counting.onsuccess = () => done(counting.result);
    });
    database.close();
    return count;
  });

const press = async (help: Page, key: string, times: number): Promise<void> => {
  for (let pressed = 0; pressed < times; pressed++) await help.keyboard.press(key);
};

const TOOLS = ['Select', 'Crop', 'Box', 'Arrow', 'Pen', 'Text', 'Cover'];

/** By Tab to the tools, then by the arrow keys, as radio buttons are used. */
async function chooseTool(help: Page, name: string): Promise<void> {
  await tabTo(help, new RegExp(`radio: (?:${TOOLS.join('|')})$`), 'Shift+Tab');
  for (let tried = 0; tried < TOOLS.length; tried++) {
    if (await help.getByRole('radio', { name, exact: true }).isChecked()) return;
    await help.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys never came to ${name}`);
}

/** What the editor's list says, and where the crop lies on the picture. */
async function marksOf(help: Page) {
  const kinds = await help
    .getByRole('application')
    .locator('[data-mark][aria-pressed]')
    .evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  const frame = help.locator('.crop-frame');
  const [x, y] = [Number(await frame.getAttribute('x')), Number(await frame.getAttribute('y'))];
  return { kinds: ['Crop', ...kinds], crop: { x, y } };
}

async function sendByKeys(help: Page): Promise<void> {
  await pressByKeys(help, /button: Check and send/);
  await pressByKeys(help, /button: Send$/);
  await expect(help.getByRole('heading', { name: /^Sent\. Your ticket is \d+$/ })).toBeVisible();
}

/** How many pixels of a picture have a colour, nearly. */
function countOf({ width, height, data }: Picture, [r, g, b]: readonly [number, number, number]): number {
  let count = 0;
  for (let at = 0; at < width * height; at++) {
    const [x, y, z] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
    if (Math.abs(x - r) < 24 && Math.abs(y - g) < 24 && Math.abs(z - b) < 24) count++;
  }
  return count;
}
