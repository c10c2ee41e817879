import { vi } from 'vitest';
import type { Changes } from '../../../../utils/protocol/desk-api';
import { database } from '../../../../utils/storage/database';
import { writeSetting } from '../../../../utils/storage/settings';

/** A desk in place of the network, as far as the poll goes. */
export interface PollDesk {
  /** When it was asked for changes, milliseconds since 1970. */
  polls: number[];
  /** From where it was asked, poll by poll; null for from the beginning. */
  cursors: (string | null)[];
  /** What it answers next, one a poll; afterwards that nothing is new. */
  answers: (Partial<Changes> | 'down' | 'revoked')[];
  /** Seconds until it wants to be asked again. */
  pace: number;
  /** Holds answers back until it is called. */
  hold: () => () => void;
}

export function pollDesk(): PollDesk {
  let held = Promise.resolve();
  const desk: PollDesk = {
    polls: [],
    cursors: [],
    answers: [],
    pace: 60,
    hold: () => {
      let release = () => {};
      held = new Promise((done) => {
        release = done;
      });
      return release;
    },
  };
  vi.stubGlobal('fetch', async (address: string) => {
    if (!address.includes('/v1/changes')) return new Response(null, { status: 404 });
    desk.polls.push(Date.now());
    desk.cursors.push(new URL(address).searchParams.get('cursor'));
    await held;
    return answerOf(desk);
  });
  return desk;
}

function answerOf(desk: PollDesk): Response {
  const next = desk.answers.shift();
  if (next === 'down') throw new TypeError('Failed to fetch');
  if (next === 'revoked') {
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(JSON.stringify({ status: 401, code: 'signed-out' }), { status: 401, headers });
  }
  if (!next) return new Response(null, { status: 304, headers: { 'poll-after': String(desk.pace) } });
  const nothing = { cursor: 'c', reset: false, more: false, next: desk.pace, tickets: [], comments: [] };
  return Response.json({ ...nothing, ...next });
}

/** Somebody who is signed in to it, on a device with nothing else. */
export async function signInToPollDesk(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  const person = {
    id: 'ana',
    email: 'ana@example.com',
    name: 'ana',
    locale: 'en' as const,
    organization: null,
    administrator: false,
  };
  await writeSetting('desk', { address: 'https://desk.test', name: 'Desk' });
  await writeSetting('account', { key: 'account', person });
  await writeSetting('token', { token: 'secret', expiresAt: '2027-01-01T00:00:00.000Z' });
}
