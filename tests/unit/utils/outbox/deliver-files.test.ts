import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, deliverOutbox } from '../../../../utils/outbox/deliver';
import { stopSending } from '../../../../utils/outbox/send-entry';
import { editEntry } from '../../../../utils/outbox/take-back';
import { fail } from '../../../../utils/problems/problem';
import { database } from '../../../../utils/storage/database';
import { type OutboxEntry, progressOf } from '../../../../utils/tickets/outbox-entry';
import { ACCOUNT, comment, delivery, NOW, scriptedDesk } from './scripted-desk';

beforeEach(() => database.open());
afterEach(() => database.delete());

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
