import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliverOutbox, resumeOutbox, wakeOutbox } from '../../../../utils/outbox/deliver';
import { enqueueStatus } from '../../../../utils/outbox/entries';
import { undoClosing } from '../../../../utils/outbox/take-back';
import { database } from '../../../../utils/storage/database';
import type { OutboxEntry } from '../../../../utils/tickets/outbox-entry';
import { ACCOUNT, comment, delivery, NOW, scriptedDesk } from './scripted-desk';

beforeEach(() => database.open());
afterEach(() => database.delete());

async function closeLater(): Promise<string> {
  const kept = await enqueueStatus(ACCOUNT, 't1', { body: { status: 'closed' }, notBefore: NOW + 5_000 });
  return kept.ok ? kept.value : '';
}

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

  it('sends what waited for the network as soon as that is there again, and nothing that waits for the desk', async () => {
    await database.outbox.bulkAdd([comment('a', 't1', 1), comment('b', 't2', 2)]);
    const desk = scriptedDesk(['offline', 'desk-busy']);
    await deliverOutbox(delivery(desk.client));
    await wakeOutbox(ACCOUNT);
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(['comment a']);
  });

  it('goes on with the others when one cannot even be tried', async () => {
    await database.outbox.bulkAdd([comment('a', 't1', 1), comment('b', 't2', 2)]);
    const desk = scriptedDesk();
    const sendComment = vi.fn(desk.client.sendComment).mockRejectedValueOnce(new Error('unreadable'));
    const outcome = await deliverOutbox(delivery({ ...desk.client, sendComment }));
    expect(desk.arrived).toEqual(['comment b']);
    expect(outcome.nextAttempt).toBe(NOW + 100);
    expect(await database.outbox.get('a')).toMatchObject({ state: 'queued', problem: { code: 'internal' } });
  });

  it('takes no more than 200 entries', async () => {
    await database.outbox.bulkAdd(Array.from({ length: 200 }, (_, at) => comment(`c${at}`, 't1', at)));
    const more = { body: { status: 'closed' as const }, notBefore: null };
    expect(await enqueueStatus(ACCOUNT, 't1', more)).toMatchObject({ problem: { code: 'outbox-full' } });
    await database.outbox.delete('c0');
    expect(await enqueueStatus(ACCOUNT, 't1', more)).toMatchObject({ ok: true });
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
    const first = await closeLater();
    expect(await undoClosing(first)).toBe(true);
    const second = await closeLater();
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client, NOW + 60_000));
    expect(desk.arrived).toEqual(['closed t1']);
    expect(await undoClosing(second)).toBe(false);
  });
});
