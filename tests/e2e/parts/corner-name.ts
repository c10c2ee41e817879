import type { CDPSession, Page } from '@playwright/test';

/** What the corner button of a page says, for who asks again and again: one session for all the questions. */
export class CornerName {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<CornerName> {
    return new CornerName(await page.context().newCDPSession(page));
  }

  /** Its name for assistive technology, in English; empty when there is none, or while it is drawn anew. */
  async read(): Promise<string> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    const button = nodes.findLast(
      ({ role, name, ignored }) =>
        !ignored && role?.value === 'button' && String(name?.value).startsWith('Help'),
    );
    return String(button?.name?.value ?? '');
  }
}
