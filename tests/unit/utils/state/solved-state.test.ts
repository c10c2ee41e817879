// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepDraft, newDraft, readDraft } from '../../../../utils/drafts/drafts';
import { route } from '../../../../utils/state/route-state';
import { account } from '../../../../utils/state/session-state';
import { discardSolved, endPolitely, solved, undoSolved } from '../../../../utils/state/solved-state';
import { writeSetting } from '../../../../utils/storage/settings';

const { call } = vi.hoisted(() => ({ call: vi.fn(async () => ({ ok: true, value: undefined })) }));
vi.mock('../../../../utils/messaging/call', () => ({ call }));

const ACCOUNT = 'https://desk.example person-1';
const ARTICLE = { slug: 'share', locale: 'en' as const, title: 'Share a payment link', headings: [] };
const kept = () => readDraft(ACCOUNT, 'new-ticket');

beforeEach(async () => {
  const person = { id: 'person-1', email: 'ana@brightwater.example', name: 'ana', locale: 'en' as const };
  await writeSetting('account', {
    key: ACCOUNT,
    person: { ...person, organization: null, administrator: false },
  });
  await vi.waitFor(() => expect(account.value).toBe(ACCOUNT));
  await keepDraft({ ...newDraft(ACCOUNT, 'new-ticket'), summary: ' Franc link ', revision: 1 }, false);
  call.mockClear();
});

it('counts the help and sends no words; the draft waits until its time is over', async () => {
  await endPolitely(ARTICLE);
  expect(route.value).toEqual({ screen: 'solved', slug: 'share' });
  expect(solved.value?.words).toBe('Franc link');
  expect(call.mock.calls).toEqual([
    ['giveVerdict', { id: expect.any(String), slug: 'share', locale: 'en', helpful: true }],
  ]);
  expect(await kept()).not.toBeNull();
  await discardSolved();
  expect(await kept()).toBeNull();
});

it('taken back, the draft is as it was and stays', async () => {
  await endPolitely(ARTICLE);
  undoSolved();
  await discardSolved();
  expect(route.value.screen).toBe('ask');
  expect(await kept()).toMatchObject({ summary: ' Franc link ' });
});
