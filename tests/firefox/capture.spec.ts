import { Agent } from '../e2e/parts/agent';
import { decode, lostTiles, type Picture, similarity } from '../e2e/parts/pictures';
import { expect, test } from './fixtures';
import { pictureInDraft, truthOf } from './parts/pictures';
import { newAddress, place, signIn } from './parts/sign-in';
import { TALL_PAGE } from './parts/tall-page';

test('S11, S13, S15 in Firefox: one click for a picture of the page, and it is what arrives at the desk', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html?token=secret#total`);
  await person.clickCorner(page);
  const help = person.helpWindow;
  await signIn(help, desk, newAddress());
  const summary = `Fox pictures ${Date.now()}`;
  await place(help, 'Ask us');
  await help.fill('Summary', summary);
  await help.fill('What happened?', 'Payment link could not be created.');
  await help.press('button', 'Screenshot');
  await help.sees('img', 'Screenshot');
  const truth = await truthOf(person, page);
  await help.press('button', 'Check and send');
  await help.reads(`${site.address}/invoice.html`);
  expect(await help.words()).not.toContain('token=secret');
  await help.press('button', 'Send');
  await help.sees('heading', /^Sent\. Your ticket is \d+$/);
  const agent = new Agent(desk);
  await agent.start();
  await agent.open(summary);
  expectLike(await decode(await agent.firstAttachment()), truth, 'as sent');
  await agent.stop();
});

test('S13 in Firefox: the whole page in one picture, nothing of it touched, nothing private in it', async ({
  person,
  desk,
}) => {
  const address = await TALL_PAGE.start();
  const page = await person.visit(address);
  await person.clickCorner(page);
  const help = person.helpWindow;
  await signIn(help, desk, newAddress());
  await place(help, 'Ask us');
  await page.evaluate(() => {
    scrollTo(0, 700);
    const changes: string[] = [];
    new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    addEventListener('scroll', () => changes.push('scroll'));
    Object.assign(window, { changes });
  });
  // The scrolling above is told of with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => ((window as unknown as { changes: string[] }).changes.length = 0));
  await help.press('button', 'More ways to take a picture');
  await help.press('menuitem', 'Whole page');
  const picture = await pictureInDraft(help);
  expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBe(700);
  const truth = await truthOf(person, page, true);
  expect(magentaIn(truth)).toBeGreaterThan(10_000);
  expect(magentaIn(picture)).toBe(0);
  expectLike(withoutPrivate(picture, truth), withoutPrivate(truth, truth), 'whole');
  TALL_PAGE.stop();
});

function expectLike(picture: Picture, truth: Picture, name: string): void {
  expect([picture.width, picture.height]).toEqual([truth.width, truth.height]);
  const { detailed, lost } = lostTiles(truth, picture);
  const like = similarity(truth, picture);
  console.log(
    `${name}: ${picture.width} x ${picture.height}, SSIM ${like.toFixed(4)}, ${lost} of ${detailed} tiles lost`,
  );
  expect(detailed).toBeGreaterThan(100);
  expect(lost).toBe(0);
  expect(like).toBeGreaterThanOrEqual(0.985);
}

/** Everything private on the tall page is of this colour, and nothing else is. */
const isMagenta = (data: Uint8ClampedArray, at: number): boolean =>
  (data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 90 && (data[at + 2] ?? 0) > 200;

function magentaIn({ data }: Picture): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (isMagenta(data, at)) count++;
  return count;
}

/** A picture with every row grey in which the truth shows something private: there, boxes are expected. */
function withoutPrivate({ width, height, data }: Picture, truth: Picture): Picture {
  const grey = new Uint8ClampedArray(data);
  const row = width * 4;
  for (let y = 0; y < height; y++) {
    if ([-3, 0, 3].some((by) => rowHasMagenta(truth, y + by))) grey.fill(128, y * row, (y + 1) * row);
  }
  return { width, height, data: grey };
}

function rowHasMagenta({ width, data }: Picture, y: number): boolean {
  for (let at = y * width * 4; at < (y + 1) * width * 4; at += 4) if (isMagenta(data, at)) return true;
  return false;
}
