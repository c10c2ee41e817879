import { expect } from '@playwright/test';
import type { OddPage } from '../pages/odd-page';
import type { CornerSight } from './corner-sight';
import type { HeardCalls } from './heard-calls';

const SOON = { timeout: 20_000 };

/** The longest that the button waits for an idle page, and some more. */
const ARRIVAL = 2_500;

/** Within this it is where it belongs after a change, in ms. */
const SETTLED = 500;

/** How often it comes back, and how long it stays away before it is taken for gone, in ms. */
const MOST_RETURNS = 3;
const GONE = 2_000;

/** The page in a tab, as both Playwright and puppeteer have it. */
interface Tab {
  evaluate(source: string): Promise<unknown>;
  mouse: { click(x: number, y: number): Promise<void> };
}

/** One page of the gallery in a tab of any browser, judged by what is expected of the button there. */
export class OddVisit {
  /** `look` never throws, and finds no button where there is no page. */
  constructor(
    private readonly odd: OddPage,
    private readonly tab: Tab,
    private readonly look: () => Promise<CornerSight>,
    private readonly calls: Pick<HeardCalls, 'count'>,
  ) {}

  async judge(): Promise<void> {
    if (this.odd.act) {
      await this.becomes('ready', isReady);
      await this.tab.evaluate(`(async () => { ${this.odd.act} })()`);
    }
    await this[this.odd.corner]();
    if (this.odd.clear) await expect.poll(() => this.isClear(this.odd.clear ?? ''), SOON).toBe(true);
  }

  private async works(): Promise<void> {
    await this.press(await this.becomes('ready', isReady), 1);
  }

  private async alive(): Promise<void> {
    await new Promise((done) => setTimeout(done, this.odd.act ? SETTLED : ARRIVAL));
    const sight = await this.becomes('ready or unseen', (now) => !now.seen || isReady(now));
    if (sight.seen) await this.press(sight, 1);
  }

  private async aside(): Promise<void> {
    const folded = ({ hosts, seen, inside, inFront }: CornerSight) =>
      hosts === 1 && seen && inFront && !inside;
    await this.press(await this.becomes('folded', folded), 1);
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

  private taken = async (): Promise<number> => Number(await this.tab.evaluate('window.taken ?? 0'));

  async absent(): Promise<void> {
    expect(await this.look(), this.odd.name).toMatchObject({ hosts: 0 });
  }

  /** A real click in the middle of it, and how many calls the worker hears for it. */
  private async press({ box }: CornerSight, calls: number): Promise<void> {
    const before = await this.calls.count();
    await this.tab.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect
      .poll(async () => (await this.calls.count()) - before, { ...SOON, message: `${this.odd.name}: calls` })
      .toBe(calls);
  }

  /** Waits for what is wanted; a failure shows what was there instead. */
  private async becomes(
    what: string,
    wanted: (sight: CornerSight, taken: number) => boolean,
  ): Promise<CornerSight> {
    let sight = await this.look();
    const said = async () => {
      sight = await this.look();
      return wanted(sight, this.odd.corner === 'yields' ? await this.taken() : 0)
        ? what
        : JSON.stringify(sight);
    };
    await expect.poll(said, { ...SOON, message: this.odd.name, intervals: [50, 50, 100, 200] }).toBe(what);
    return sight;
  }

  private isClear = (selector: string): Promise<unknown> =>
    this.tab.evaluate(`(${canBeReached})(${JSON.stringify(selector)})`);
}

/** In its own style it is 44 px high. */
const isReady = ({ hosts, seen, inside, inFront, box }: CornerSight): boolean =>
  hosts === 1 && seen && inside && inFront && Math.round(box.height) >= 44;

/** Runs in the page: whether a click in the middle of a thing meets it, or what is in it. */
function canBeReached(selector: string): boolean {
  const thing = document.querySelector(selector);
  if (!thing) return false;
  // A form of the page may have fields of any name.
  const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(thing);
  const met = document.elementFromPoint(x + width / 2, y + height / 2);
  return Node.prototype.contains.call(thing, met);
}
