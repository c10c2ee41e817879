import { test as base } from '@playwright/test';
import { Desk } from './desk';
import { Site } from './site';

/** What is around a person in every browser, one of each for each worker of the test runner. */
interface Surroundings {
  /** The real desk. */
  desk: Desk;
  site: Site;
}

export const test = base.extend<object, Surroundings>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to know what a fixture needs
    async ({}, use) => {
      const desk = new Desk();
      await desk.start();
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to know what a fixture needs
    async ({}, use) => {
      const site = new Site();
      await site.start();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
});
