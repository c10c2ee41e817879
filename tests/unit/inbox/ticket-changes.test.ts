import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import { createTicketChanges } from '../../../server/inbox/state/ticket-changes';
import { fail, succeed } from '../../../utils/problems/problem';
import { BARE_THREAD, CLOSED_THREAD, MERGED_THREAD, THREAD } from '../../gallery/inbox/tickets';

const begin = () => {
  const api = {
    setStatus: vi.fn<Api['setStatus']>(async () => succeed(THREAD)),
    assign: vi.fn<Api['assign']>(async () => succeed(THREAD)),
    merge: vi.fn<Api['merge']>(async () => succeed(MERGED_THREAD)),
  };
  const onChanged = vi.fn();
  return { changes: createTicketChanges({ api, onChanged }), api, onChanged };
};

describe('a change of a ticket', () => {
  it('is shown as the desk answers it', async () => {
    const { changes, api, onChanged } = begin();
    await changes.assign('a', null);
    expect(api.assign).toHaveBeenCalledWith('a', null);
    expect(onChanged).toHaveBeenCalledWith(THREAD);
    expect(changes.closed.value).toBeNull();
  });

  it('that closes can be undone, to what the ticket was before', async () => {
    const { changes, api } = begin();
    await changes.setStatus(BARE_THREAD, 'closed');
    expect(changes.closed.value).toMatchObject({ number: BARE_THREAD.ticket.number, before: 'open' });
    await changes.undoClose();
    expect(api.setStatus).toHaveBeenLastCalledWith(BARE_THREAD.ticket.id, 'open');
    expect(changes.closed.value).toBeNull();
  });

  it('that merges can be undone like a closing, unless the ticket was closed before', async () => {
    const { changes, api, onChanged } = begin();
    expect(await changes.merge(THREAD, 'other')).toBe(true);
    expect(api.merge).toHaveBeenCalledWith(THREAD.ticket.id, 'other');
    expect(onChanged).toHaveBeenCalledWith(MERGED_THREAD);
    await changes.undoClose();
    expect(api.setStatus).toHaveBeenLastCalledWith(THREAD.ticket.id, 'open');
    await changes.merge(CLOSED_THREAD, 'other');
    expect(changes.closed.value).toBeNull();
    api.merge.mockResolvedValueOnce(fail('not-allowed'));
    expect(await changes.merge(THREAD, 'other')).toBe(false);
    expect(changes.closed.value).toBeNull();
  });

  it('that fails says why until another ticket is open, and offers no undo', async () => {
    const { changes, api, onChanged } = begin();
    api.setStatus.mockResolvedValueOnce(fail('timeout'));
    await changes.setStatus(THREAD, 'closed');
    expect(changes.state.value).toEqual({ busy: null, problem: { code: 'timeout' } });
    expect(changes.closed.value).toBeNull();
    expect(onChanged).not.toHaveBeenCalled();
    changes.settle();
    expect(changes.state.value.problem).toBeNull();
  });
});
