import { test as surrounded } from '../e2e/parts/surroundings';
import { Person } from './parts/person';

interface Own {
  /** A Firefox of their own with the extension just installed, for each test. */
  person: Person;
}

export const test = surrounded.extend<Own>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to know what a fixture needs
  person: async ({}, use) => {
    const person = new Person();
    await person.start();
    await use(person);
    await person.stop();
  },
});

export { expect } from '@playwright/test';
