import { test as base } from '@playwright/test';
import { Desk } from './parts/desk';
import { Person } from './parts/person';
import { Site } from './parts/site';

interface Shared {
  /** The real desk, one for each worker of the test runner. */
  desk: Desk;
  site: Site;
}

interface Own {
  /** A browser of their own with the extension, for each test. */
  person: Person;
  /** The same, who has just installed it and stays at the welcome page. */
  newcomer: Person;
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
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to know what a fixture needs
  newcomer: async ({}, use) => {
    const person = new Person('en-US', '', true);
    await person.start();
    await use(person);
    await person.stop();
  },
});

export { expect } from '@playwright/test';
