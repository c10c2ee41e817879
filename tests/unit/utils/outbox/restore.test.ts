import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardDraft, keepDraft, newDraft, readDraft } from '../../../../utils/drafts/drafts';
import { deliverOutbox } from '../../../../utils/outbox/deliver';
import { enqueueDraft } from '../../../../utils/outbox/enqueue-draft';
import { deleteEntry } from '../../../../utils/outbox/entries';
import { restoreOutbox } from '../../../../utils/outbox/restore';
import { editEntry } from '../../../../utils/outbox/take-back';
import { keepCopy, readCopies } from '../../../../utils/storage/copies';
import { database } from '../../../../utils/storage/database';
import { bundleHash, bundleOf } from '../../../../utils/tickets/bundle';
import { fakeCaches } from '../../../fakes/caches';
import { ACCOUNT, comment, delivery, scriptedDesk } from './scripted-desk';

beforeEach(async () => {
  Object.assign(globalThis, { caches: fakeCaches() });
  await database.open();
});
afterEach(() => database.delete());

async function send(body: string): Promise<string> {
  const draft = { ...newDraft(ACCOUNT, 'reply:t1'), revision: 1, body };
  await keepDraft(draft, false);
  const seen = { ...draft, bundleHash: await bundleHash(bundleOf(draft, [], 'en')), locale: 'en' as const };
  expect(await enqueueDraft({ ...seen, closing: null })).toEqual({ ok: true, value: undefined });
  return draft.commentId;
}

const waiting = async () =>
  (await database.outbox.orderBy('order').toArray()).map(({ content }) =>
    content.kind === 'comment' ? content.body.body : content.kind,
  );

describe('the copy of what waits to be sent', () => {
  it('brings it back, in order and under its ids, when the store is lost', async () => {
    const ids = [await send('one'), await send('two')];
    await database.delete();
    await database.open();
    expect(await restoreOutbox()).toBe(2);
    expect(await waiting()).toEqual(['one', 'two']);
    const desk = scriptedDesk();
    await deliverOutbox(delivery(desk.client));
    expect(desk.arrived).toEqual(ids.map((id) => `comment ${id}`));
    expect(await restoreOutbox()).toBe(0);
  });

  it('brings back a row that was damaged, and leaves the good ones as they are', async () => {
    const [id] = [await send('one'), await send('two')];
    await database.outbox.put({ id, order: 1 } as never);
    expect(await waiting()).toEqual(['two']);
    await expect.poll(() => database.outbox.count()).toBe(1);
    expect(await restoreOutbox()).toBe(1);
    expect(await waiting()).toEqual(['two', 'one']);
  });

  it('is gone when the desk has acknowledged, or the person has deleted or taken back', async () => {
    await send('one');
    await deliverOutbox(delivery(scriptedDesk().client));
    await deleteEntry(await send('two'));
    await editEntry(await send('three'));
    expect((await readCopies()).size).toBe(0);
  });

  it('never sends what is still a draft: its Send was not answered', async () => {
    const draft = { ...newDraft(ACCOUNT, 'reply:t1'), revision: 1, body: 'half' };
    await keepDraft(draft, false);
    await keepCopy(draft.commentId, comment(draft.commentId, 't1', 1));
    expect(await restoreOutbox()).toBe(0);
    expect(await readDraft(ACCOUNT, 'reply:t1')).toMatchObject({ body: 'half' });
    expect((await readCopies()).size).toBe(0);
  });

  it('goes with a draft that is discarded', async () => {
    const draft = { ...newDraft(ACCOUNT, 'reply:t1'), revision: 1, body: 'half' };
    await keepDraft(draft, false);
    await keepCopy(draft.commentId, comment(draft.commentId, 't1', 1));
    await discardDraft(ACCOUNT, 'reply:t1');
    expect(await restoreOutbox()).toBe(0);
  });

  it('that is damaged itself is passed by', async () => {
    await send('one');
    await keepCopy('bad', { id: 'bad', content: null });
    await database.outbox.clear();
    expect(await restoreOutbox()).toBe(1);
  });
});
