import { expect } from '@playwright/test';
import { type Act, actInPage, type Role } from './act-in-page';
import type { Inside, Place } from './inside';

/** One of our own pages, wherever Firefox shows it, worked with as a person does: by names and the pointer. */
export class Help {
  constructor(
    private readonly inside: Inside,
    private readonly place: Place,
  ) {}

  /** Waits until something of this role and name is shown. */
  async sees(role: Role, name: string | RegExp): Promise<void> {
    await expect.poll(() => this.act('find', role, name), { message: `${role} "${name}"` }).not.toBeNull();
  }

  /** A press of the pointer in the middle of it. */
  async press(role: Role, name: string | RegExp): Promise<void> {
    await this.sees(role, name);
    await this.act('press', role, name);
  }

  /** Types into a field, in the place of what is in it. */
  async fill(name: string | RegExp, words: string): Promise<void> {
    await this.sees('textbox', name);
    await this.act('fill', 'textbox', name, words);
  }

  /** Waits until the page reads so. */
  async reads(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.words()).toMatch(words);
  }

  /** The words of the page; empty while there is no page. */
  async words(): Promise<string> {
    return (await this.ask(() => document.body?.innerText ?? '')) ?? '';
  }

  /** Calls a function in the page; null while there is no page. */
  ask<Args extends unknown[], T>(work: (...args: Args) => T, ...args: Args): Promise<Awaited<T> | null> {
    return this.inside.inPage(this.place, work, ...args);
  }

  private act(kind: Act['kind'], role: Role, name: string | RegExp, words = '') {
    const pattern: Act['name'] =
      typeof name === 'string' ? [`^${escaped(name)}$`, ''] : [name.source, name.flags];
    return this.ask(actInPage, { role, kind, words, name: pattern });
  }
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
