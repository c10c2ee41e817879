import type { Page } from '@playwright/test';
import type { Comment, Ticket } from '../../utils/protocol/desk-api';

export interface Seed {
  tickets: number;
  /** Of the first ticket. */
  comments: number;
}

/** The ticket that has the comments. */
export const LONG_THREAD = ticketId(0);

function ticketId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** Waits until the worker knows from where it asks: its first answer takes away what it did not bring. */
export async function hasAsked(panel: Page): Promise<void> {
  while (!(await settingOf<{ cursor: string | null }>(panel, 'changes'))?.cursor)
    await new Promise((done) => setTimeout(done, 100));
}

/** Puts tickets and comments into the store of the extension, as the worker keeps them, of whoever is signed in. */
export async function seedStore(panel: Page, seed: Seed): Promise<void> {
  const account = await settingOf<{ person: { id: string } }>(panel, 'account');
  const personId = account?.person.id ?? '';
  await putAll(panel, 'tickets', ticketsOf(personId, seed));
  await putAll(panel, 'comments', commentsOf(personId, seed));
}

function settingOf<Value>(panel: Page, key: string): Promise<Value | undefined> {
  return panel.evaluate(async (wanted) => {
    const open = indexedDB.open('handrail');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const reading = database.transaction('settings').objectStore('settings').get(wanted);
    const row = await new Promise<{ value: Value } | undefined>((done) => {
      reading.onsuccess = () => done(reading.result);
    });
    database.close();
    return row?.value;
  }, key);
}

/** A panel that opens soon after a click on the button that tells begins at its ticket: not after this. */
export async function forgetClick(panel: Page): Promise<void> {
  await putAll(panel, 'settings', [{ key: 'route', value: { ticketId: null, at: 0 } }]);
}

const STATUSES = ['open', 'waiting', 'solved', 'closed', 'new'] as const;
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

function ticketsOf(personId: string, { tickets, comments }: Seed): Ticket[] {
  return Array.from({ length: tickets }, (_, index) => {
    const position = index === 0 ? Math.max(1, comments) : 2;
    const at = minutesAgo(index + 1);
    const status = STATUSES[index % STATUSES.length] ?? 'open';
    const over = status === 'solved' || status === 'closed';
    return {
      id: ticketId(index),
      number: 100_000 + index,
      summary: `Invoice ${2000 + index} shows the wrong currency after the change of the account`,
      status,
      requester: { id: personId, name: 'ana' },
      createdAt: minutesAgo(index + 3000),
      updatedAt: at,
      comments: position,
      lastComment: {
        id: commentId(index, position),
        position,
        kind: 'agent',
        name: 'Maya Okafor',
        excerpt: 'Switch on Swiss francs under Settings, then share the link again.',
        createdAt: at,
      },
      lastAgent: { id: '11111111-0000-4000-8000-000000000000', name: 'Maya Okafor', photo: null },
      unread: 0,
      readUpTo: position,
      can: { reply: true, close: !over, reopen: over },
    };
  });
}

const commentId = (ticket: number, position: number): string =>
  `22222222-0000-4000-8000-${String(ticket * 100_000 + position).padStart(12, '0')}`;

function commentsOf(personId: string, { comments }: Seed): Comment[] {
  return Array.from({ length: comments }, (_, index) => {
    const kind = index % 2 === 0 ? 'requester' : 'agent';
    return {
      id: commentId(0, index + 1),
      ticketId: LONG_THREAD,
      position: index + 1,
      author: {
        kind,
        id: kind === 'agent' ? '11111111-0000-4000-8000-000000000000' : personId,
        name: kind,
        photo: null,
      },
      body: `Comment ${index + 1}: the total is right in the table and wrong on the printed page, see https://example.com/${index}.`,
      createdAt: minutesAgo(comments - index),
      attachments: [],
    };
  });
}

async function putAll(panel: Page, table: string, rows: object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) {
    await panel.evaluate(
      async ({ table, rows }) => {
        const open = indexedDB.open('handrail');
        const database = await new Promise<IDBDatabase>((done) => {
          open.onsuccess = () => done(open.result);
        });
        const work = database.transaction(table, 'readwrite');
        for (const row of rows) work.objectStore(table).put(row);
        await new Promise((done) => {
          work.oncomplete = done;
        });
        database.close();
      },
      { table, rows: rows.slice(from, from + 2000) },
    );
  }
}
