import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardDraft, keepDraft, newDraft, readDraft } from '../../../../utils/drafts/drafts';
import { enqueueDraft, type SeenDraft } from '../../../../utils/outbox/enqueue-draft';
import { deleteEntry } from '../../../../utils/outbox/entries';
import { enqueueOpinion } from '../../../../utils/outbox/opinions';
import { editEntry, undoClosing } from '../../../../utils/outbox/take-back';
import { database } from '../../../../utils/storage/database';
import { bundleHash, bundleOf } from '../../../../utils/tickets/bundle';
import type { Draft } from '../../../../utils/tickets/draft';

const ACCOUNT = 'https://desk.example person-1';

async function keptDraft(change: Partial<Draft> = {}): Promise<Draft> {
  const draft = {
    ...newDraft(ACCOUNT, 'new-ticket'),
    revision: 1,
    summary: 'Link',
    body: 'It fails',
    ...change,
  };
  await keepDraft(draft, false);
  return draft;
}

const seen = async (draft: Draft): Promise<SeenDraft> => ({
  account: ACCOUNT,
  place: draft.place,
  ticketId: draft.ticketId,
  commentId: draft.commentId,
  revision: draft.revision,
  bundleHash: await bundleHash(bundleOf(draft, [], 'en')),
  locale: 'en',
  closing: null,
});

beforeEach(() => database.open());
afterEach(() => database.delete());

describe('sending a draft', () => {
  it('turns it into one outbox entry with the ids made with the draft', async () => {
    const draft = await keptDraft();
    expect(await enqueueDraft(await seen(draft))).toEqual({ ok: true, value: undefined });
    expect(await readDraft(ACCOUNT, 'new-ticket')).toBeNull();
    expect(await database.outbox.toArray()).toMatchObject([
      {
        id: draft.commentId,
        ticketId: draft.ticketId,
        state: 'queued',
        content: { body: { summary: 'Link' } },
      },
    ]);
  });

  it('answers well twice and sends once, because the first answer may have been cut off', async () => {
    const request = await seen(await keptDraft());
    await enqueueDraft(request);
    expect(await enqueueDraft(request)).toMatchObject({ ok: true });
    expect(await database.outbox.count()).toBe(1);
  });

  it('refuses what the person has not seen: another revision', async () => {
    const draft = await keptDraft();
    const request = await seen(draft);
    await keepDraft({ ...draft, revision: 2, body: 'Changed elsewhere' }, true);
    expect(await enqueueDraft(request)).toMatchObject({ ok: false, problem: { code: 'draft-changed' } });
    expect(await database.outbox.count()).toBe(0);
  });

  it('refuses what the person has not seen: other content under the same revision', async () => {
    const draft = await keptDraft();
    const request = { ...(await seen(draft)), bundleHash: '0'.repeat(64) };
    expect(await enqueueDraft(request)).toMatchObject({ ok: false, problem: { code: 'draft-changed' } });
  });

  it('refuses an empty draft', async () => {
    const draft = await keptDraft({ summary: ' ', body: '\n' });
    expect(await enqueueDraft(await seen(draft))).toMatchObject({ problem: { code: 'nothing-to-send' } });
  });
});

describe('an entry of the outbox', () => {
  it('becomes the same draft again when it is edited', async () => {
    const draft = await keptDraft({ page: { url: 'https://a.example/', title: 'A', included: true } });
    await enqueueDraft(await seen(draft));
    expect(await editEntry(draft.commentId)).toEqual({ ok: true, value: { place: 'new-ticket' } });
    expect(await readDraft(ACCOUNT, 'new-ticket')).toMatchObject({
      ticketId: draft.ticketId,
      commentId: draft.commentId,
      summary: 'Link',
      body: 'It fails',
      page: { url: 'https://a.example/', included: true },
    });
    expect(await database.outbox.count()).toBe(0);
  });

  it('does not replace another draft that is being written', async () => {
    const draft = await keptDraft();
    await enqueueDraft(await seen(draft));
    await keptDraft({ body: 'Something else' });
    expect(await editEntry(draft.commentId)).toMatchObject({ problem: { code: 'draft-changed' } });
    expect(await database.outbox.count()).toBe(1);
    expect(await readDraft(ACCOUNT, 'new-ticket')).toMatchObject({ body: 'Something else' });
  });

  it('gets new ids after the desk has refused its own', async () => {
    const draft = await keptDraft();
    await enqueueDraft(await seen(draft));
    await database.outbox.update(draft.commentId, { problem: { code: 'id-taken' } });
    await editEntry(draft.commentId);
    const edited = await readDraft(ACCOUNT, 'new-ticket');
    expect(edited?.commentId).not.toBe(draft.commentId);
    expect(edited?.ticketId).not.toBe(draft.ticketId);
  });

  it('takes its files along when it is deleted', async () => {
    const file = { version: 1 as const, id: 'f1', account: ACCOUNT, name: 'a.webp', type: 'image/webp' };
    await database.files.add({ ...file, bytes: 1, sha256: 'x', kind: 'screenshot', blob: new Blob(['x']) });
    const draft = await keptDraft({ fileIds: ['f1'] });
    const fact = {
      id: 'f1',
      name: 'a.webp',
      type: 'image/webp',
      bytes: 1,
      sha256: 'x',
      kind: 'screenshot' as const,
    };
    const request = { ...(await seen(draft)), bundleHash: await bundleHash(bundleOf(draft, [fact], 'en')) };
    expect(await enqueueDraft(request)).toMatchObject({ ok: true });
    await deleteEntry(draft.commentId);
    expect([await database.outbox.count(), await database.files.count()]).toEqual([0, 0]);
  });
});

describe('a kept draft', () => {
  it('is not overwritten by an older revision of another window', async () => {
    const draft = await keptDraft();
    await keepDraft({ ...draft, revision: 3, body: 'Newer' }, true);
    expect(await keepDraft({ ...draft, revision: 2, body: 'Older' }, true)).toBe(false);
    expect(await readDraft(ACCOUNT, 'new-ticket')).toMatchObject({ body: 'Newer' });
  });

  it('does not come back after it was sent or discarded in another window', async () => {
    const draft = await keptDraft();
    await discardDraft(ACCOUNT, 'new-ticket');
    expect(await keepDraft({ ...draft, revision: 2 }, true)).toBe(false);
    expect(await readDraft(ACCOUNT, 'new-ticket')).toBeNull();
  });
});

describe('a reply that closes', () => {
  const closing = { notBefore: 5_000 };

  it('is one message, held back; taken back it is the draft again', async () => {
    const draft = await keptDraft({ place: 'reply:t1', ticketId: 't1', body: 'Thanks' });
    const hash = await bundleHash(bundleOf(draft, [], 'en', true));
    const request = { ...(await seen(draft)), bundleHash: hash, closing };
    expect(await enqueueDraft(request)).toMatchObject({ ok: true });
    const [entry] = await database.outbox.toArray();
    expect(entry).toMatchObject({ notBefore: 5_000, nextAttempt: 5_000, content: { body: { close: true } } });
    expect(await undoClosing(draft.commentId)).toBe(true);
    expect(await database.outbox.count()).toBe(0);
    expect(await database.drafts.get([ACCOUNT, 'reply:t1'])).toMatchObject({ body: 'Thanks' });
  });

  it('is refused when the person has not seen that it closes', async () => {
    const draft = await keptDraft({ place: 'reply:t1', ticketId: 't1', body: 'Thanks' });
    const request = { ...(await seen(draft)), closing };
    expect(await enqueueDraft(request)).toMatchObject({ ok: false, problem: { code: 'draft-changed' } });
  });

  it('goes without closing when another reply has been begun meanwhile', async () => {
    const draft = await keptDraft({ place: 'reply:t1', ticketId: 't1', body: 'Thanks' });
    const hash = await bundleHash(bundleOf(draft, [], 'en', true));
    await enqueueDraft({ ...(await seen(draft)), bundleHash: hash, closing });
    await keptDraft({ place: 'reply:t1', ticketId: 't1', commentId: 'another', body: 'One more thing' });
    expect(await undoClosing(draft.commentId)).toBe(true);
    const [entry] = await database.outbox.toArray();
    expect(entry).toMatchObject({ nextAttempt: 0, content: { body: { body: 'Thanks', attachments: [] } } });
    expect(entry).not.toHaveProperty('notBefore');
    expect(entry?.content.body).not.toHaveProperty('close');
  });
});

describe('an opinion', () => {
  it('is handed over once, however often it is said, and its draft is gone', async () => {
    await keptDraft({ place: 'rating:t1', ticketId: 't1', summary: '4', body: 'Quick' });
    const content = { kind: 'rating' as const, body: { score: 4, text: 'Quick' } };
    const opinion = { account: ACCOUNT, id: 'r1', ticketId: 't1', content };
    await enqueueOpinion(opinion);
    await enqueueOpinion(opinion);
    expect(await database.outbox.count()).toBe(1);
    expect(await database.drafts.count()).toBe(0);
    expect(await editEntry('r1')).toMatchObject({ ok: false });
  });
});

it('the words of a reply whose ticket is no more become the beginning of a new one', async () => {
  const draft = await keptDraft({ place: 'reply:t1', ticketId: 't1', body: 'Half a page of words' });
  await enqueueDraft(await seen(draft));
  await database.outbox.update(draft.commentId, { state: 'attention', problem: { code: 'not-found' } });
  expect(await editEntry(draft.commentId)).toEqual({ ok: true, value: { place: 'new-ticket' } });
  const again = await database.drafts.get([ACCOUNT, 'new-ticket']);
  expect(again?.body).toBe('Half a page of words');
  expect([again?.ticketId, again?.commentId]).not.toContain('t1');
  expect(again?.commentId).not.toBe(draft.commentId);
});
