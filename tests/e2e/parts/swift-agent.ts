import { randomUUID } from 'node:crypto';
import type { Agent } from './agent';

/** A ticket as the inbox knows it. */
interface Listed {
  id: string;
  number: number;
  summary: string;
}

/**
 * The agent's own session, without the way through the screens: for tests in which what comes of an answer is the
 * matter, not how it is written.
 */
export class SwiftAgent {
  constructor(private readonly agent: Agent) {}

  /** The newest ticket of this summary. */
  async find(summary: string): Promise<Listed> {
    const { items } = await this.ask<{ items: Listed[] }>('GET', 'tickets?view=all');
    const found = items.find((ticket) => ticket.summary === summary);
    if (!found) throw new Error(`The desk has no ticket "${summary}"`);
    return found;
  }

  /** Answers; the ticket then waits for its requester, or has the status that is named. */
  async answer(ticketId: string, body: string, status = 'waiting'): Promise<void> {
    await this.ask('PUT', `tickets/${ticketId}/comments/${randomUUID()}`, { body, status });
  }

  /** Gives a ticket another status without a word. */
  async move(ticketId: string, status: 'open' | 'waiting' | 'solved' | 'closed'): Promise<void> {
    await this.ask('PUT', `tickets/${ticketId}/status`, { status });
  }

  private ask<T>(method: string, path: string, body?: object): Promise<T> {
    return this.agent.page.evaluate(
      async ({ method, path, body }) => {
        const me = await (await fetch('/inbox/api/me')).json();
        const response = await fetch(`/inbox/api/${path}`, {
          method,
          headers: { 'x-csrf': me.csrf, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        });
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        return response.json();
      },
      { method, path, body },
    );
  }
}
