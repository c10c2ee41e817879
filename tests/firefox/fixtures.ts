import { test as base } from '@playwright/test';
import { Desk } from '../e2e/parts/desk';
import { Site } from '../e2e/parts/site';
import { Person } from './parts/person';

interface Shared {
  /** The real desk, one for all stories. */
  desk: Desk;
  site: Site;
}

interface Own {
  /** A Firefox of their own with the extension just installed, for each test. */
  person: Person;
}

export const test = base.extend<Own, Shared>({
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
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to know what a fixture needs
  person: async ({}, use) => {
    const person = new Person();
    await person.start();
    await use(person);
    await person.stop();
  },
});

export { expect } from '@playwright/test';
