import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, deliverOutbox, resumeOutbox, stopSending } from '../../../../utils/outbox/deliver';
import { editEntry, enqueueStatus, undoClosing } from '../../../../utils/outbox/entries';
import { fail, type ProblemCode, type Result, succeed } from '../../../../utils/problems/problem';
import type { Comment, Ticket } from '../../../../utils/protocol/desk-api';
import { database } from '../../../../utils/storage/database';
import { type OutboxEntry, progressOf } from '../../../../utils/tickets/outbox-entry';

const ACCOUNT = 'https://desk.example person-1';
const NOW = 1_000_000;

/** A desk that remembers what arrived and answers as told, well by default. */
function scriptedDesk(answers: ProblemCode[] = []) {
  const arrived: string[] = [];
  const answer = <T>(id: string, value: T): Promise<Result<T>> => {
    const problem = answers.shift();
    if (problem) return Promise.resolve(fail(problem));
    arrived.push(id);
    return Promise.resolve(succeed(value));
  };
  const client: Delivery['client'] = {
    sendFile: ({ id }) => answer(`file ${id}`, { id } as never),
    sendTicket: (id) => answer(`ticket ${id}`, { id } as Ticket),
    sendComment: (_, id) => answer(`comment ${id}`, { id } as Comment),
    sendStatus: (id, { status }) => answer(`${status} ${id}`, { id } as Ticket),
    sendRating: (id, { score }) => answer(`rating ${score} ${id}`, { id } as Ticket),
    sendFeedback: (id, { score }) => answer(`feedback ${score} ${id}`, { id, received: true } as never),
  };
  return { arrived, client };
}

const delivery = (client: Delivery['client'], now = NOW): Delivery => ({
  client,
  account: ACCOUNT,
  pace: { baseMs: 100, capMs: 1000 },
  now: () => now,
  random: () => 0.5,
});

function comment(id: string, ticketId: string, order: number, more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    version: 1,
    id,
    account: ACCOUNT,
    ticketId,
    order,
    content: { kind: 'comment', ticketId, commentId: id, body: { body: id, attachments: [] }, files: [] },
    state: 'queued',
    problem: null,
    attempts: 0,
    createdAt: NOW,
    nextAttempt: 0,
    ...more,
  };
}

beforeEach(() => database.open());
afterEach(() => database.delete());

describe('the outbox', () => {
  it('sends everything that is due, in order, and keeps nothing that was acknowledged', async () => {
    await database.outbox.bulkAdd([comment('a', 't1', 1), comment('b', 't1', 2), comment('c', 't2', 3)]);
    const desk = scriptedDesk();
    const outcome = await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(['comment a', 'comment b', 'comment c']);
    expect(outcome).toEqual({ sent: 3, signedOut: false, nextAttempt: null });
    expect(await database.outbox.count()).toBe(0);
    expect(await database.comments.count()).toBe(3);
  });

  it('keeps an entry when waiting helps, and says when it is due again', async () => {
    await database.outbox.add(comment('a', 't1', 1));
    const outcome = await deliverOutbox(delivery(scriptedDesk(['desk-unreachable']).client));
    // attempts is 1, so the wait is 0.5 x 100 ms x 2.
    expect(outcome).toEqual({ sent: 0, signedOut: false, nextAttempt: NOW + 100 });
    expect(await database.outbox.get('a')).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it('keeps the order within a ticket: a later message waits for the one before, other tickets go on', async () => {
    await database.outbox.bulkAdd([comment('a', 't1', 1), comment('b', 't1', 2), comment('c', 't2', 3)]);
    const desk = scriptedDesk(['timeout']);
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(['comment c']);
    await deliverOutbox(delivery(desk.client, NOW + 100));
    expect(desk.arrived).toEqual(['comment c', 'comment a', 'comment b']);
  });

  it('asks the person when waiting does not help, and keeps the text', async () => {
    await database.outbox.add(comment('a', 't1', 1));
    await deliverOutbox(delivery(scriptedDesk(['too-large']).client));
    expect(await database.outbox.get('a')).toMatchObject({
      state: 'attention',
      problem: { code: 'too-large' },
      content: { body: { body: 'a' } },
    });
  });

  it('does not send a message whose predecessor in the ticket needs attention', async () => {
    await database.outbox.bulkAdd([comment('a', 't1', 1, { state: 'attention' }), comment('b', 't1', 2)]);
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual([]);
  });

  it('pauses everything when the desk has ended the session, and carries on after sign-in', async () => {
    await database.outbox.bulkAdd([comment('a', 't1', 1), comment('b', 't2', 2)]);
    const desk = scriptedDesk(['signed-out']);
    expect(await deliverOutbox(delivery(desk.client))).toMatchObject({ sent: 0, signedOut: true });
    expect((await database.outbox.toArray()).map(({ state }) => state)).toEqual(['paused', 'paused']);
    await resumeOutbox(ACCOUNT);
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(['comment a', 'comment b']);
  });

  it("never sends another account's messages", async () => {
    await database.outbox.add(comment('a', 't1', 1, { account: 'https://desk.example person-2' }));
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual([]);
    expect(await database.outbox.count()).toBe(1);
  });

  it('sends again, under the same id, what a stopped worker left half sent', async () => {
    await database.outbox.add(comment('a', 't1', 1, { state: 'sending', attempts: 1 }));
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(['comment a']);
  });

  it('has one sender at a time', async () => {
    await database.outbox.add(comment('a', 't1', 1));
    const desk = scriptedDesk();
    await Promise.all([deliverOutbox(delivery(desk.client)), deliverOutbox(delivery(desk.client))]);
    expect(desk.arrived).toEqual(['comment a']);
  });

  it('sends files before their message, and deletes them after its acknowledgement', async () => {
    const file = { id: 'f1', name: 'a.webp', type: 'image/webp', bytes: 1, sha256: '', kind: 'screenshot' };
    const kept = { ...file, kind: 'screenshot' as const, version: 1 as const, account: ACCOUNT };
    await database.files.add({ ...kept, blob: new Blob(['x']) });
    const entry = comment('a', 't1', 1);
    const files = [{ ...file, kind: 'screenshot' as const }];
    await database.outbox.add({ ...entry, content: { ...entry.content, files } as OutboxEntry['content'] });
    const desk = scriptedDesk(['desk-busy']);
    await deliverOutbox(delivery(desk.client));
    expect(await database.files.count()).toBe(1);
    await deliverOutbox(delivery(desk.client, NOW + 1000));
    expect(desk.arrived).toEqual(['file f1', 'comment a']);
    expect(await database.files.count()).toBe(0);
  });

  it('closes a ticket after the replies that were written before', async () => {
    await database.outbox.add(comment('a', 't1', 1));
    await enqueueStatus(ACCOUNT, 't1', { body: { status: 'closed' }, notBefore: null });
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(['comment a', 'closed t1']);
  });

  it('holds a closing back for as long as it can be undone, and nothing of other tickets with it', async () => {
    await enqueueStatus(ACCOUNT, 't1', { body: { status: 'closed' }, notBefore: NOW + 5_000 });
    await database.outbox.add(comment('a', 't2', 9));
    const desk = scriptedDesk();
    const outcome = await deliverOutbox(delivery(desk.client, NOW + 4_999));
    expect(desk.arrived).toEqual(['comment a']);
    expect(outcome.nextAttempt).toBe(NOW + 5_000);
    await deliverOutbox(delivery(desk.client, NOW + 5_000));
    expect(desk.arrived).toEqual(['comment a', 'closed t1']);
  });

  it('takes a closing back without a trace until it has left, and then says that it is too late', async () => {
    const first = await enqueueStatus(ACCOUNT, 't1', { body: { status: 'closed' }, notBefore: NOW + 5_000 });
    expect(await undoClosing(first)).toBe(true);
    const second = await enqueueStatus(ACCOUNT, 't1', { body: { status: 'closed' }, notBefore: NOW + 5_000 });
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client, NOW + 60_000));
    expect(desk.arrived).toEqual(['closed t1']);
    expect(await undoClosing(second)).toBe(false);
  });
});

const file = (id: string, bytes: number) => ({
  id,
  name: `${id}.txt`,
  type: 'text/plain',
  bytes,
  sha256: 'a'.repeat(64),
  kind: 'file' as const,
});

const withFiles = (id: string, files: ReturnType<typeof file>[]): OutboxEntry =>
  comment(id, 't1', 1, {
    content: {
      kind: 'comment',
      ticketId: 't1',
      commentId: id,
      body: { body: id, attachments: files.map((one) => one.id) },
      files,
    },
  });

async function keepFiles(...files: ReturnType<typeof file>[]): Promise<void> {
  const kept = files.map((one) => ({ version: 1 as const, account: ACCOUNT, ...one, blob: new Blob(['x']) }));
  await database.files.bulkAdd(kept);
}

describe('files on their way', () => {
  const [one, two] = [file('one', 30), file('two', 12)];

  it('are counted as they arrive', async () => {
    await keepFiles(one, two);
    await database.outbox.add(withFiles('a', [one, two]));
    const desk = scriptedDesk();
    const seen: unknown[] = [];
    const look = async () => {
      const entry = await database.outbox.get('a');
      seen.push(entry && progressOf(entry));
    };
    const client: Delivery['client'] = {
      ...desk.client,
      sendFile: async (sent) => {
        await look();
        return desk.client.sendFile(sent);
      },
      sendComment: async (...sent) => {
        await look();
        return desk.client.sendComment(...sent);
      },
    };
    await deliverOutbox(delivery(client));
    expect(seen).toEqual([
      { sent: 0, total: 42 },
      { sent: 30, total: 42 },
      { sent: 42, total: 42 },
    ]);
  });

  it('can be taken back: the file is stopped, the message never leaves, and everything is a draft again', async () => {
    await keepFiles(one, two);
    await database.outbox.add(withFiles('a', [one, two]));
    const desk = scriptedDesk();
    let stopped = false;
    const client: Delivery['client'] = {
      ...desk.client,
      sendFile: async ({ signal }) => {
        expect((await editEntry('a')).ok).toBe(true);
        stopSending('a');
        stopped = signal.aborted;
        return fail('timeout');
      },
    };
    const outcome = await deliverOutbox(delivery(client));
    expect(stopped).toBe(true);
    expect(desk.arrived).toEqual([]);
    expect(outcome).toMatchObject({ nextAttempt: null });
    expect(await database.outbox.count()).toBe(0);
    expect(await database.drafts.get([ACCOUNT, 'reply:t1'])).toMatchObject({
      body: 'a',
      fileIds: ['one', 'two'],
    });
    expect(await database.files.count()).toBe(2);
  });

  it('taken back between two files, the second never leaves', async () => {
    await keepFiles(one, two);
    await database.outbox.add(withFiles('a', [one, two]));
    const desk = scriptedDesk();
    const client: Delivery['client'] = {
      ...desk.client,
      sendFile: async (sent) => {
        const answer = await desk.client.sendFile(sent);
        await editEntry('a');
        return answer;
      },
    };
    await deliverOutbox(delivery(client));
    expect(desk.arrived).toEqual(['file one']);
    expect(await database.outbox.count()).toBe(0);
  });

  it('that have arrived do not travel again when the next attempt goes on', async () => {
    await keepFiles(one, two);
    await database.outbox.add(withFiles('a', [one, two]));
    const stopped = scriptedDesk();
    const broken: Delivery['client'] = {
      ...stopped.client,
      sendFile: (sent) =>
        sent.id === 'two' ? Promise.resolve(fail('timeout')) : stopped.client.sendFile(sent),
    };
    await deliverOutbox(delivery(broken));
    expect(stopped.arrived).toEqual(['file one']);
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client, NOW + 10_000));
    expect(desk.arrived).toEqual(['file two', 'comment a']);
  });

  it('travel again at once when the desk has forgotten them and refuses their message', async () => {
    await keepFiles(one);
    await database.outbox.add({ ...withFiles('a', [one]), arrived: ['one'] });
    const desk = scriptedDesk();
    const forgetful: Delivery['client'] = {
      ...desk.client,
      sendComment: (...sent) =>
        desk.arrived.includes('file one')
          ? desk.client.sendComment(...sent)
          : Promise.resolve(fail('invalid-input')),
    };
    await deliverOutbox(delivery(forgetful));
    expect(desk.arrived).toEqual(['file one', 'comment a']);
  });

  it('do not travel for ever when the desk refuses their message for another reason', async () => {
    await keepFiles(one);
    await database.outbox.add({ ...withFiles('a', [one]), arrived: ['one'] });
    const desk = scriptedDesk();
    const refusing: Delivery['client'] = {
      ...desk.client,
      sendComment: () => Promise.resolve(fail('invalid-input')),
    };
    await deliverOutbox(delivery(refusing));
    expect(desk.arrived).toEqual(['file one']);
    expect(await database.outbox.get('a')).toMatchObject({ state: 'attention' });
  });

  it('cannot be taken back once all have arrived and the message itself is leaving', async () => {
    await keepFiles(one);
    await database.outbox.add(withFiles('a', [one]));
    const desk = scriptedDesk();
    const client: Delivery['client'] = {
      ...desk.client,
      sendComment: async (...sent) => {
        expect(await editEntry('a')).toEqual(fail('not-found'));
        return desk.client.sendComment(...sent);
      },
    };
    await deliverOutbox(delivery(client));
    expect(desk.arrived).toEqual(['file one', 'comment a']);
    expect(await database.drafts.count()).toBe(0);
  });
});
