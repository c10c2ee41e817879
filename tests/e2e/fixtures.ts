import { Person } from './parts/person';
import { test as surrounded } from './parts/surroundings';

interface Own {
  /** A browser of their own with the extension, for each test. */
  person: Person;
  /** The same, who has just installed it and stays at the welcome page. */
  newcomer: Person;
}

export const test = surrounded.extend<Own>({
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
