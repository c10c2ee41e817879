import type { Page } from '@playwright/test';
import { clickCorner } from '../../tests/e2e/parts/corner';
import type { Desk } from '../../tests/e2e/parts/desk';
import { Person } from '../../tests/e2e/parts/person';
import { place, signIn } from '../../tests/e2e/parts/sign-in';
import { bareCapture } from './bare-capture';

/** Milliseconds of one press on *Screenshot* in the real side panel, and of one on *Edit* after it. */
export interface Click {
  /** From the press to the picture painted in the form. */
  formMs: number;
  /** From the press on *Edit* to the open editor with the picture painted in it. */
  editMs: number;
  /** What the browser alone needs for a picture of the same page, encoded. */
  bareMs: number;
}

/** Somebody with the real side panel beside the page, who takes pictures and edits them. */
export class Clicker {
  private readonly person: Person;
  private page!: Page;
  private panel!: Page;

  constructor(density: number) {
    this.person = new Person('en-US', '', false, { switches: [`--force-device-scale-factor=${density}`] });
  }

  /** @param address of any page that has the corner button */
  async start(desk: Desk, address: string): Promise<void> {
    await this.person.start();
    this.page = await this.person.visit(address);
    await clickCorner(this.page);
    this.panel = await this.person.sidePanel();
    await signIn(this.panel, desk, `clicks.${Date.now()}@brightwater.example`);
    await place(this.panel, 'Ask us');
  }

  stop(): Promise<void> {
    return this.person.stop();
  }

  /** Takes and edits pictures of a page, and measures each. */
  async clicksOn(address: string, runs: number): Promise<Click[]> {
    await this.page.goto(address, { waitUntil: 'load' });
    await this.page.waitForTimeout(1_500);
    const clicks: Click[] = [];
    for (let run = 0; run < runs; run++) {
      const bareMs = await bareCapture(await this.person.worker());
      await rest();
      const formMs = await this.pressed('Screenshot', '.captured img');
      const editMs = await this.pressed('Edit Screenshot', '.editor-bitmap');
      clicks.push({ formMs, editMs, bareMs });
      await this.panel.getByRole('button', { name: 'Cancel' }).click();
      await this.panel.getByRole('button', { name: 'Remove Screenshot' }).click();
      await rest();
    }
    return clicks;
  }

  /** Presses a button; answers how long it takes until a picture is painted, counted in the panel itself. */
  private async pressed(name: string, picture: string): Promise<number> {
    const painted = this.panel.evaluate(async (wanted) => {
      const begun = await new Promise<number>((done) =>
        addEventListener('click', ({ timeStamp }) => done(timeStamp), { once: true, capture: true }),
      );
      for (;;) {
        await new Promise(requestAnimationFrame);
        const image = document.querySelector<HTMLImageElement>(wanted);
        if (image?.complete && image.naturalWidth > 0) break;
      }
      await document.querySelector<HTMLImageElement>(wanted)?.decode();
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      return performance.now() - begun;
    }, picture);
    await this.panel.getByRole('button', { name, exact: true }).click();
    return painted;
  }
}

/** Browsers take two pictures a second: nobody shall wait for the one before. */
export const rest = (): Promise<unknown> => new Promise((done) => setTimeout(done, 1_100));
