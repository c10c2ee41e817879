import { expect } from '@playwright/test';
import type { Corner } from '../parts/corner';
import type { HeardCalls } from '../parts/heard-calls';

/** Something that a page tries in order to press our button, to speak to our worker, or to read what we show. */
export interface Trick {
  name: string;
  /**
   * Body of an async function in the page, which has `host` (the element our button lives in), `x` and `y` (its
   * middle), `id` (of our extension) and `own` (the beginning of our own addresses). It answers what it got hold of:
   * `undefined`, false or an empty list is nothing.
   */
  source: string;
}

/** A page that was opened anew for a trick, in any browser. */
interface Stage {
  page: {
    evaluate(source: string): Promise<unknown>;
    bringToFront(): Promise<void>;
    mouse: { click(x: number, y: number): Promise<void> };
  };
  /** The button as it is now; null when there is none. */
  findCorner(): Promise<Corner | null>;
  calls: HeardCalls;
  id: string;
  own: string;
}

/** The trick, and then a person: after it the button says what it said, and one click is one call. */
export async function tryTrick({ name, source }: Trick, spoken: string, stage: Stage): Promise<void> {
  const { page, calls, id, own } = stage;
  const [x, y] = await middleOf(stage, spoken, name);
  await page.mouse.click(20, 20);
  const before = await calls.count();
  const args = [x, y, id, own].map((one) => JSON.stringify(one));
  const loot = await page.evaluate(
    `(async (host, x, y, id, own) => { ${source} })(document.querySelector('[data-corner]'), ${args})`,
  );
  expect(isNothing(loot), `${name}: ${JSON.stringify(loot)}`).toBe(true);
  await page.bringToFront();
  const now = await middleOf(stage, spoken, name);
  expect(await calls.count(), name).toBe(before);
  await page.mouse.click(...now);
  await expect.poll(async () => (await calls.count()) - before, { message: name }).toBe(1);
}

async function middleOf({ findCorner }: Stage, spoken: string, message: string): Promise<[number, number]> {
  let corner: Corner | null = null;
  const said = async () => {
    corner = await findCorner();
    return corner?.name;
  };
  await expect.poll(said, { message }).toBe(spoken);
  const { x, y, width, height } = corner as unknown as Corner;
  return [x + width / 2, y + height / 2];
}

const isNothing = (loot: unknown): boolean =>
  [undefined, null, false, 0, ''].includes(loot as null) || (loot as unknown[]).length === 0;
