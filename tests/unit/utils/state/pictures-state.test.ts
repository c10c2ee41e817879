// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it, vi } from 'vitest';
import { pictures, showPicturesOfThread, wantPicture } from '../../../../utils/state/pictures-state';
import { goTo, wayTo } from '../../../../utils/state/route-state';
import { database } from '../../../../utils/storage/database';
import * as data from '../../../gallery/data';

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, args: { id: string }) => Promise<object>>(),
}));
vi.mock('../../../../utils/messaging/call', () => ({ call }));

let atATime = { now: 0, most: 0 };

beforeEach(async () => {
  goTo({ screen: 'search' });
  await Promise.all([database.comments.clear(), database.pictures.clear()]);
  atATime = { now: 0, most: 0 };
  call.mockReset();
  call.mockImplementation(async (name, { id }) => {
    if (name !== 'fetchAttachment') return { ok: true };
    atATime.most = Math.max(atATime.most, ++atATime.now);
    await database.pictures.put({ id, blob: new Blob([id]) });
    atATime.now--;
    return { ok: true };
  });
});

it('of two hundred pictures in one comment some come by themselves, a few at a time, and any other when it is wanted', async () => {
  const [comment] = data.thread('t', [{ by: 'ana', at: data.minutesAgo(5), body: 'All of them.' }]);
  if (!comment) throw new Error('There is no comment');
  const attachments = Array.from({ length: 200 }, (_, index) => ({
    id: `picture-${index}`,
    name: `${index}.png`,
    type: 'image/png' as const,
    kind: 'file' as const,
    bytes: 100_000,
    sha256: '',
  }));
  await database.comments.put({ ...comment, attachments });
  showPicturesOfThread();
  wayTo({ screen: 'thread', ticketId: 't' });
  await vi.waitFor(() => expect(pictures.value.size).toBe(24), 5000);
  expect(atATime.most).toBeLessThanOrEqual(3);
  await wantPicture('picture-199');
  expect(pictures.value.get('picture-199')).toMatch(/^blob:/);
  expect(pictures.value.size).toBe(25);
});
