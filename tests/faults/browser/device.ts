import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Desk } from '../../e2e/parts/desk';
import { Person } from '../../e2e/parts/person';
import type { Seen } from '../page';
import { buildExtension, bundlePage } from './build';
import type { FaultProxy } from './proxy';

type Faults = typeof import('../page');

/** A real browser with the extension, and one of its pages, which writes and sends with the real code. */
export class Device {
  readonly counts = { stops: 0, flips: 0 };
  private person!: Person;
  private page!: Page;
  private code = '';
  private folder = '';

  async start(): Promise<void> {
    const built = await buildExtension();
    this.folder = built.folder;
    this.code = await bundlePage();
    this.person = new Person('en-US', '', false, { extension: built.extension });
    await this.person.start();
    this.page = await this.person.extensionPage('icons/icon-16.png');
    await this.page.evaluate(this.code);
  }

  async stop(): Promise<void> {
    await this.person?.stop();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  async signIn(desk: Desk, proxy: FaultProxy, email: string): Promise<void> {
    const mails = desk.mail.mails.length;
    if (!(await this.run('startSignIn', proxy.address, email))) throw new Error('No code was sent');
    const code = await desk.mail.codeFor(email, mails);
    if (!(await this.run('finishSignIn', code))) throw new Error('Nobody is signed in');
  }

  write(place: Seen['place'], text: string, files: number): Promise<Seen> {
    return this.run('write', place, text, files);
  }

  send(seen: Seen): Promise<boolean> {
    return this.run('send', seen);
  }

  isDraft(seen: Seen): Promise<boolean> {
    return this.run('isDraft', seen);
  }

  waiting(): Promise<{ ticketId: string; text: string; state: string }[]> {
    return this.run('waiting');
  }

  /** Wakes the worker, if it has been stopped: it carries on. */
  async wake(): Promise<void> {
    await this.run('poll');
  }

  async stopWorker(): Promise<void> {
    this.counts.stops++;
    await this.person.stopWorker();
  }

  async goOffline(ms: number): Promise<void> {
    this.counts.flips++;
    await this.person.setOffline(true);
    await new Promise((done) => setTimeout(done, ms));
    await this.person.setOffline(false);
  }

  private run<N extends keyof Faults>(
    name: N,
    ...args: Faults[N] extends (...args: infer A) => unknown ? A : never
  ): Promise<Faults[N] extends (...args: never[]) => Promise<infer R> ? R : never> {
    return this.page.evaluate(
      ([act, given]) => {
        const { faults } = globalThis as unknown as {
          faults: Record<string, (...all: unknown[]) => unknown>;
        };
        return faults[act as string]?.(...(given as unknown[]));
      },
      [name, args] as const,
    ) as never;
  }
}
