// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it } from 'vitest';
import { newDraft, readDraft } from '../../../../utils/drafts/drafts';
import { OpenDraft } from '../../../../utils/state/draft-state';
import { askInstead } from '../../../../utils/state/gone-state';
import { route, wayTo } from '../../../../utils/state/route-state';
import { database } from '../../../../utils/storage/database';
import { type Draft, replyPlace } from '../../../../utils/tickets/draft';

const reply = (change: Partial<Draft>): Draft => ({
  ...newDraft('ana', replyPlace('t')),
  revision: 3,
  ...change,
});

async function take(): Promise<void> {
  wayTo({ screen: 'thread', ticketId: 't' });
  const open = new OpenDraft('ana', replyPlace('t'));
  await expect.poll(() => open.draft.value?.revision).toBe(3);
  await askInstead(open);
  open.close();
}
const form = () => readDraft('ana', 'new-ticket');

beforeEach(() => database.drafts.clear());

it('what was written to a ticket that is no more is in the form, and nowhere else', async () => {
  await database.drafts.put(reply({ body: 'It still fails.', fileIds: ['f1'] }));
  await take();
  expect(await form()).toMatchObject({ body: 'It still fails.', fileIds: ['f1'], summary: '' });
  expect((await form())?.ticketId).not.toBe('t');
  expect(await readDraft('ana', replyPlace('t'))).toBeNull();
  expect(route.value.screen).toBe('ask');
});

it('it stands behind what was in the form, and files that find no room there stay', async () => {
  await database.drafts.put({
    ...newDraft('ana', 'new-ticket'),
    revision: 7,
    summary: 'Another thing',
    body: 'Begun.',
    fileIds: ['a', 'b', 'c'],
  });
  await database.drafts.put(reply({ body: 'It still fails.', fileIds: ['f1', 'f2', 'f3'] }));
  await take();
  expect(await form()).toMatchObject({
    summary: 'Another thing',
    body: 'Begun.\n\nIt still fails.',
    fileIds: ['a', 'b', 'c', 'f1', 'f2'],
    revision: 8,
  });
  expect(await readDraft('ana', replyPlace('t'))).toMatchObject({ body: '', fileIds: ['f3'] });
});
