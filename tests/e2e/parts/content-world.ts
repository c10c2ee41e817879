import type { CDPSession, Page } from '@playwright/test';

export interface ContentWorld {
  /** Runs an expression there and answers its value, awaited. */
  evaluate(expression: string): Promise<unknown>;
}

/** The world in which our content scripts run beside a page: what somebody has who has broken into it. */
export async function contentWorld(page: Page, extensionId: string): Promise<ContentWorld> {
  const session = await page.context().newCDPSession(page);
  const contextId = await contextOf(session, extensionId);
  return {
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

async function contextOf(session: CDPSession, extensionId: string): Promise<number> {
  const found = new Promise<number>((done) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extensionId)) done(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
