import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanFiles } from '../../../../entrypoints/background/clean-files';
import { newDraft } from '../../../../utils/drafts/drafts';
import { database } from '../../../../utils/storage/database';
import { bundleOf } from '../../../../utils/tickets/bundle';
import type { KeptFile } from '../../../../utils/tickets/draft';

const kept = (id: string): KeptFile => ({
  version: 1,
  id,
  account: 'anybody',
  name: 'a.png',
  type: 'image/png',
  bytes: 1,
  sha256: '0'.repeat(64),
  kind: 'screenshot',
  blob: new Blob(['x']),
});

const left = () => database.files.toCollection().primaryKeys();

async function enqueue(fileId: string): Promise<void> {
  const draft = { ...newDraft('another account', 'new-ticket'), fileIds: [fileId] };
  const { blob: _, version: __, account: ___, ...facts } = kept(fileId);
  await database.outbox.add({
    version: 1,
    id: draft.commentId,
    account: draft.account,
    ticketId: draft.ticketId,
    order: 1,
    content: bundleOf(draft, [facts], 'en'),
    state: 'paused',
    problem: null,
    attempts: 0,
    createdAt: 0,
    nextAttempt: 0,
  });
}

beforeEach(async () => {
  await Promise.all([database.files.clear(), database.drafts.clear(), database.outbox.clear()]);
});

describe('cleanFiles', () => {
  it('deletes what nothing speaks of, and keeps the files of every draft and entry, of whatever account', async () => {
    await database.files.bulkAdd(['drafted', 'queued', 'lost'].map(kept));
    await database.drafts.add({ ...newDraft('one account', 'reply:t'), fileIds: ['drafted'] });
    await enqueue('queued');
    await cleanFiles(0);
    expect(await left()).toEqual(['drafted', 'queued']);
  });

  it('keeps a picture that was on its way into a draft', async () => {
    await database.files.bulkAdd(['taken', 'lost'].map(kept));
    const cleaning = cleanFiles(50);
    await database.drafts.add({ ...newDraft('one account', 'new-ticket'), fileIds: ['taken'] });
    await cleaning;
    expect(await left()).toEqual(['taken']);
  });

  it('keeps a picture that was taken while it waited', async () => {
    await database.files.add(kept('lost'));
    const cleaning = cleanFiles(50);
    await new Promise((done) => setTimeout(done, 20));
    await database.files.add(kept('new'));
    await cleaning;
    expect(await left()).toEqual(['new']);
  });

  it('does not throw when the store cannot be read', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = vi.spyOn(database.files, 'toCollection').mockImplementation(() => {
      throw new Error('broken');
    });
    await expect(cleanFiles(0)).resolves.toBeUndefined();
    expect(complain).toHaveBeenCalledOnce();
    broken.mockRestore();
    complain.mockRestore();
  });
});
