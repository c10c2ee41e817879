// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeTicket, closing, undoClosing } from '../../../../utils/state/closing-state';
import * as data from '../../../gallery/data';

const { call } = vi.hoisted(() => ({ call: vi.fn<(name: string, args: object) => Promise<object>>() }));
vi.mock('../../../../utils/messaging/call', () => ({ call }));

const answers: Record<string, object> = {};
beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name) => ({ ok: true, value: answers[name] }));
  answers.changeStatus = { entryId: 'e1' };
  closing.value = null;
});

it('a ticket that was closed can be undone for as long as its closing is here', async () => {
  answers.undoClosing = { undone: true };
  await closeTicket(data.VAT_TICKET);
  expect(closing.value).toEqual({ ticketId: data.VAT_TICKET.id, number: 4807, entryId: 'e1' });
  await undoClosing();
  expect(call.mock.calls.map(([name]) => name)).toEqual(['changeStatus', 'undoClosing']);
  expect(closing.value).toBeNull();
});

it('one whose closing has left already is opened again', async () => {
  answers.undoClosing = { undone: false };
  await closeTicket(data.VAT_TICKET);
  await undoClosing();
  expect(call).toHaveBeenLastCalledWith('changeStatus', { ticketId: data.VAT_TICKET.id, status: 'open' });
});

it('nothing can be undone of a closing that was not kept', async () => {
  call.mockResolvedValue({ ok: false, problem: { code: 'storage-full' } });
  await closeTicket(data.VAT_TICKET);
  expect(closing.value).toBeNull();
});
