import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Route } from '@playwright/test';
import type { Agent } from '../parts/agent';
import type { AttackTicket } from './planted-tickets';
import { provoke } from './provoke';
import { Witness } from './witness';

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Puts another build of the inbox in the place of the desk's, under the headers that the desk sends. */
export async function serveOtherInbox(agent: Agent, folder: string): Promise<void> {
  await agent.page.context().route(/\/inbox\/(assets\/.*)?$/, async (route: Route) => {
    const path = new URL(route.request().url()).pathname.replace('/inbox/', '') || 'index.html';
    const real = await route.fetch({ url: new URL('/inbox/', route.request().url()).href });
    const body = await readFile(join(folder, path)).catch(() => null);
    const headers = { ...real.headers(), 'content-type': TYPES[path.split('.').pop() ?? ''] ?? '' };
    if (body) await route.fulfill({ status: 200, headers, body });
    else await route.fallback();
  });
}

/** Opens every ticket in the inbox and torments the words and names in it. @returns what ran */
export async function readInbox(
  agent: Agent,
  { tickets, policy }: { tickets: readonly AttackTicket[]; policy: boolean },
): Promise<string[]> {
  const { page } = agent;
  const witness = new Witness(page);
  await witness.start();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: !policy });
  for (const { summary, comments } of tickets) {
    const home = `${new URL(page.url()).origin}/inbox/`;
    await page.goto(home);
    witness.shows(summary, home);
    await agent.open(summary);
    await expect(page.locator('.comment-text')).toHaveCount(comments);
    await page.evaluate(provoke, '.comment-text, .middle-cut');
    await page.waitForTimeout(300);
  }
  return witness.ran;
}
