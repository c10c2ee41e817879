// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attaching, attachTo } from '../../../../utils/state/attach-state';
import { OpenDraft } from '../../../../utils/state/draft-state';
import { database } from '../../../../utils/storage/database';

let open: OpenDraft;

beforeEach(async () => {
  await database.open();
  open = new OpenDraft('https://desk.example person-1', 'new-ticket');
  await vi.waitFor(() => expect(open.draft.value).toBeDefined());
});
afterEach(async () => {
  vi.restoreAllMocks();
  open.close();
  await database.delete();
});

const file = (name: string, text = name) => ({
  name,
  type: 'text/plain',
  size: text.length,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
});
const names = () => open.files.value.map(({ name }) => name);

it('takes several at once, and what is offered meanwhile after them', async () => {
  void attachTo(open, [file('a.txt'), file('b.txt')]);
  await attachTo(open, [file('c.txt')]);
  expect(names()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  expect(await database.files.count()).toBe(3);
  expect(attaching.value).toMatchObject({ busy: null, refused: [], problem: null });
});

it('says what it did not take, and takes the others', async () => {
  await attachTo(open, [file('a.txt'), file('empty.txt', ''), file('b.txt')]);
  expect(names()).toEqual(['a.txt', 'b.txt']);
  expect(attaching.value.refused).toEqual([{ name: 'empty.txt', fault: 'empty' }]);
});

it('counts what is there already', async () => {
  await attachTo(
    open,
    ['1', '2', '3', '4'].map((name) => file(name)),
  );
  await attachTo(open, [file('5'), file('6')]);
  expect(names()).toEqual(['1', '2', '3', '4', '5']);
  expect(attaching.value.refused).toEqual([{ name: '6', fault: 'too-many-files', limit: 5 }]);
});

it('on a full device says so, and keeps what is written and what was taken before', async () => {
  open.change({ summary: 'Kept' });
  await attachTo(open, [file('a.txt')]);
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  vi.spyOn(database.files, 'add').mockRejectedValue(full);
  await attachTo(open, [file('b.txt')]);
  expect(attaching.value.problem).toEqual({ code: 'storage-full' });
  expect(names()).toEqual(['a.txt']);
  expect(open.draft.value?.summary).toBe('Kept');
});
