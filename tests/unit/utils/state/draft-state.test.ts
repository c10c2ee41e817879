// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenDraft } from '../../../../utils/state/draft-state';
import { database } from '../../../../utils/storage/database';

const ACCOUNT = 'https://desk.example person-1';
const opened: OpenDraft[] = [];

/** A window of help with the form open. */
async function openWindow(): Promise<OpenDraft> {
  const open = new OpenDraft(ACCOUNT, 'new-ticket');
  opened.push(open);
  await vi.waitFor(() => expect(open.draft.value).toBeDefined());
  return open;
}

const kept = () => database.drafts.get([ACCOUNT, 'new-ticket']);

beforeEach(() => database.open());
afterEach(async () => {
  for (const open of opened.splice(0)) open.close();
  await database.delete();
});

describe('a draft in an open form', () => {
  it('keeps everything that is typed before its first save', async () => {
    const open = await openWindow();
    open.change({ summary: 'Link' });
    open.change({ summary: 'Link fails' });
    open.change({ body: 'When I share it' });
    await vi.waitFor(async () => expect(await kept()).toMatchObject({ summary: 'Link fails', revision: 3 }));
    expect(open.draft.value).toMatchObject({ summary: 'Link fails', body: 'When I share it' });
  });

  it('is there again in the next window, with its age', async () => {
    const first = await openWindow();
    first.change({ summary: 'Link' });
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    first.close();
    const second = await openWindow();
    expect(second.draft.value?.summary).toBe('Link');
    expect(second.restoredFrom.value).toBe(first.draft.value?.updatedAt);
  });

  it('is not kept for what the person has not written', async () => {
    const open = await openWindow();
    open.describe({ page: { url: 'https://a.example/', title: 'A', included: true } });
    open.close();
    expect(open.draft.value?.page?.title).toBe('A');
    expect(await kept()).toBeUndefined();
  });

  it('is described once, also when words came before the page was known', async () => {
    const open = await openWindow();
    open.change({ summary: 'From the search' });
    const page = (name: string) => ({ url: `https://${name}.example/`, title: name, included: true });
    open.describe({ page: page('a'), environment: { browser: { value: 'Chrome', included: true } } });
    open.describe({ page: page('b') });
    expect(open.draft.value).toMatchObject({ summary: 'From the search', page: { title: 'a' } });
    await vi.waitFor(async () => expect(await kept()).toMatchObject({ page: { title: 'a' } }));
  });

  it('that a full device cannot keep stays on the screen, says so, and is kept when there is room', async () => {
    const open = await openWindow();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const put = vi.spyOn(database.drafts, 'put').mockRejectedValue(full);
    open.change({ body: 'Written on a full device' });
    await vi.waitFor(() => expect(open.keepProblem.value).toEqual({ code: 'storage-full' }));
    expect(open.draft.value?.body).toBe('Written on a full device');
    put.mockRestore();
    open.change({ summary: 'And on' });
    await vi.waitFor(() => expect(open.keepProblem.value).toBeNull());
    expect(await kept()).toMatchObject({ body: 'Written on a full device', summary: 'And on' });
  });

  it('follows what another window writes', async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    first.change({ summary: 'From the first' });
    await vi.waitFor(() => expect(second.draft.value?.summary).toBe('From the first'));
    second.change({ summary: 'From the second' });
    await vi.waitFor(() => expect(first.draft.value?.summary).toBe('From the second'));
  });

  it('begins anew, with nothing lost, when it was sent elsewhere while something was typed', async () => {
    const open = await openWindow();
    open.change({ summary: 'Sent' });
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    const sentId = open.draft.value?.commentId;
    open.change({ body: 'typed in that very moment' });
    await database.drafts.clear();
    await vi.waitFor(async () => expect((await kept())?.body).toBe('typed in that very moment'));
    expect((await kept())?.commentId).not.toBe(sentId);
  });

  it('is empty after it was sent elsewhere and nothing was typed since', async () => {
    const open = await openWindow();
    open.change({ summary: 'Sent' });
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    await database.drafts.clear();
    await vi.waitFor(() => expect(open.draft.value?.summary).toBe(''));
  });

  it('is gone after discard, with its files, and does not come back', async () => {
    const open = await openWindow();
    const file = { version: 1 as const, id: 'f', account: ACCOUNT, name: 'a', type: 'image/webp', bytes: 1 };
    await database.files.add({ ...file, sha256: '', kind: 'screenshot', blob: new Blob(['x']) });
    open.addFile('f');
    await vi.waitFor(() => expect(open.files.value).toHaveLength(1));
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    await open.discard();
    open.close();
    expect(await kept()).toBeUndefined();
    expect(await database.files.count()).toBe(0);
    expect(open.draft.value?.fileIds).toEqual([]);
  });
});
