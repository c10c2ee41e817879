import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newDraft } from '../../../../utils/drafts/drafts';
import { database } from '../../../../utils/storage/database';
import { exportAccount } from '../../../../utils/storage/exported-account';
import { writeSetting } from '../../../../utils/storage/settings';
import type { KeptFile } from '../../../../utils/tickets/draft';
import type { OutboxEntry } from '../../../../utils/tickets/outbox-entry';

const ANA = 'https://help.example ana';
const BEN = 'https://help.example ben';
/** More than one piece, and not a multiple of three. */
const BYTES = Uint8Array.from({ length: 400_001 }, (_, place) => (place * 31) % 256);

const file = (id: string, account: string, bytes: Uint8Array<ArrayBuffer>): KeptFile => ({
  version: 1,
  id,
  account,
  name: `${id} "quoted".webp`,
  type: 'image/webp',
  bytes: bytes.length,
  sha256: '0'.repeat(64),
  kind: 'screenshot',
  blob: new Blob([bytes], { type: 'image/webp' }),
});

const entry = (id: string, account: string): OutboxEntry => ({
  version: 1,
  id,
  account,
  ticketId: 'ticket',
  order: 1,
  content: { kind: 'status', body: { status: 'closed' } },
  state: 'queued',
  problem: null,
  attempts: 0,
  createdAt: 0,
  nextAttempt: 0,
});

const exported = async (signal = new AbortController().signal, onProgress = vi.fn()) =>
  JSON.parse(await (await exportAccount({ account: ANA, onProgress, signal })).text());

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('the export of an account', () => {
  it('is one JSON file with everything of theirs, files to the byte, and nothing of somebody else', async () => {
    const draft = { ...newDraft(ANA, 'new-ticket'), summary: 'Mine "quoted"\n', fileIds: ['mine'] };
    await database.drafts.bulkAdd([draft, { ...newDraft(BEN, 'new-ticket'), summary: 'His' }]);
    await database.files.bulkAdd([file('mine', ANA, BYTES), file('his', BEN, BYTES)]);
    await database.outbox.bulkAdd([entry('mine', ANA), entry('his', BEN)]);
    await database.pictures.add({ id: 'shown', blob: new Blob(['picture'], { type: 'image/png' }) });
    await writeSetting('preferences', {
      version: 1,
      hiddenSites: ['app.example'],
      hiddenEverywhere: false,
      places: {},
      folds: false,
    });

    const data = await exported();
    expect(data).toMatchObject({ format: 'handrail-export', version: 1 });
    expect(data.drafts).toEqual([draft]);
    expect(data.outbox.map(({ id }: OutboxEntry) => id)).toEqual(['mine']);
    expect(data.files).toHaveLength(1);
    expect(data.files[0].name).toBe('mine "quoted".webp');
    expect(Buffer.from(data.files[0].data, 'base64').equals(BYTES)).toBe(true);
    expect(Buffer.from(data.attachments[0].data, 'base64').toString()).toBe('picture');
    expect(data.settings.preferences.hiddenSites).toEqual(['app.example']);
    expect(JSON.stringify(data)).not.toContain('His');
  });

  it('leaves the token out, and how a sign-in is going', async () => {
    await writeSetting('token', { token: 'secret-token', expiresAt: '' });
    expect(JSON.stringify(await exported())).not.toContain('secret-token');
  });

  it('is well formed when there is nothing', async () => {
    expect(await exported()).toMatchObject({ tickets: [], drafts: [], files: [], attachments: [] });
  });

  it('tells how far it is, up to the end', async () => {
    await database.files.bulkAdd([file('one', ANA, BYTES), file('two', ANA, BYTES)]);
    const onProgress = vi.fn();
    await exported(undefined, onProgress);
    const told = onProgress.mock.calls.map(([{ done }]) => done);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(2 * BYTES.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(4);
  });

  it('can be stopped in the middle', async () => {
    await database.files.add(file('one', ANA, BYTES));
    const stop = new AbortController();
    const onProgress = vi.fn(({ done }: { done: number }) => done > 0 && stop.abort());
    await expect(exported(stop.signal, onProgress)).rejects.toThrow();
    expect(onProgress.mock.calls.length).toBeLessThanOrEqual(3);
  });
});
