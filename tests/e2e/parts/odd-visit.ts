import { expect, type Page } from '@playwright/test';
import type { OddPage } from '../pages/odd-page';
import { type CornerSight, Sight } from './corner-sight';
import type { HeardCalls } from './heard-calls';

const SOON = { timeout: 20_000 };

/** The longest that the button waits for an idle page, and some more. */
const ARRIVAL = 2_500;

/** How often it comes back, and how long it stays away before it is taken for gone, in ms. */
const MOST_RETURNS = 3;
const GONE = 2_000;

/** One page of the gallery in a tab, judged by what is expected of the button there. */
export class OddVisit {
  private constructor(
    private readonly odd: OddPage,
    private readonly page: Page,
    private readonly sight: Sight,
    private readonly calls: HeardCalls,
  ) {}

  static async at(odd: OddPage, page: Page, calls: HeardCalls): Promise<OddVisit> {
    return new OddVisit(odd, page, await Sight.of(page), calls);
  }

  async judge(): Promise<void> {
    if (this.odd.act) {
      await this.becomes('ready', isReady);
      await this.page.evaluate(`(async () => { ${this.odd.act} })()`);
    }
    await this[this.odd.corner]();
    if (this.odd.clear) await expect.poll(() => this.isClear(this.odd.clear ?? ''), SOON).toBe(true);
  }

  private async works(): Promise<void> {
    await this.press(await this.becomes('ready', isReady), 1);
  }

  private async alive(): Promise<void> {
    if (!this.odd.act) await this.page.waitForTimeout(ARRIVAL);
    const sight = await this.becomes('ready or unseen', (now) => !now.seen || isReady(now));
    if (sight.seen) await this.press(sight, 1);
  }

  private async deaf(): Promise<void> {
    await this.press(await this.becomes('ready', isReady), 0);
  }

  private async yields(): Promise<void> {
    let gone = 0;
    await this.becomes('taken, and gone for two seconds', ({ hosts }, taken) => {
      gone = hosts === 0 && taken > 0 ? gone || Date.now() : 0;
      return gone > 0 && Date.now() - gone > GONE;
    });
    expect(await this.taken(), this.odd.name).toBeLessThanOrEqual(MOST_RETURNS + 1);
  }

  private taken = (): Promise<number> => this.page.evaluate('window.taken ?? 0');

  async absent(): Promise<void> {
    expect(await this.sight.look(), this.odd.name).toMatchObject({ hosts: 0 });
  }

  /** A real click in the middle of it, and how many calls the worker hears for it. */
  private async press({ box }: CornerSight, calls: number): Promise<void> {
    const before = await this.calls.count();
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect
      .poll(async () => (await this.calls.count()) - before, { ...SOON, message: `${this.odd.name}: calls` })
      .toBe(calls);
  }

  /** Waits for what is wanted; a failure shows what was there instead. */
  private async becomes(
    what: string,
    wanted: (sight: CornerSight, taken: number) => boolean,
  ): Promise<CornerSight> {
    let sight = await this.sight.look();
    const said = async () => {
      sight = await this.sight.look();
      return wanted(sight, this.odd.corner === 'yields' ? await this.taken() : 0)
        ? what
        : JSON.stringify(sight);
    };
    await expect.poll(said, { ...SOON, message: this.odd.name, intervals: [50, 50, 100, 200] }).toBe(what);
    return sight;
  }

  private isClear(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const thing = document.querySelector(wanted);
      const { x = 0, y = 0, width = 0, height = 0 } = thing?.getBoundingClientRect() ?? {};
      return thing !== null && document.elementFromPoint(x + width / 2, y + height / 2) === thing;
    }, selector);
  }
}

const isReady = ({ hosts, seen, inside, inFront }: CornerSight): boolean =>
  hosts === 1 && seen && inside && inFront;
