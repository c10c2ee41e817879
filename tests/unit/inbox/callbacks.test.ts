import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import type { InboxCallback } from '../../../server/inbox/lists-protocol';
import { createCallbacks } from '../../../server/inbox/state/callbacks';
import { createOpinions } from '../../../server/inbox/state/opinions';
import { fail, succeed } from '../../../utils/problems/problem';
import { CALLBACKS, FEEDBACK } from '../../gallery/inbox/RoomScreens';
import { THREAD } from '../../gallery/inbox/tickets';

const [first] = CALLBACKS.items as [InboxCallback];

const begin = () => {
  const api = {
    callbacks: vi.fn<Api['callbacks']>(async () => succeed(CALLBACKS)),
    call: vi.fn<Api['call']>(async () => succeed(THREAD)),
    forgetCall: vi.fn<Api['forgetCall']>(async () => succeed(THREAD)),
  };
  const onChanged = vi.fn();
  return { api, onChanged, callbacks: createCallbacks({ api, newId: () => 'id-1', onChanged }) };
};

describe('the queue of callbacks', () => {
  it('is read again after a call, which can be taken back', async () => {
    const { api, callbacks, onChanged } = begin();
    await callbacks.called(first, true);
    expect(api.call).toHaveBeenCalledWith(first.ticketId, 'id-1', true);
    expect(callbacks.state.value.value).toEqual(CALLBACKS);
    expect(callbacks.noted.value).toMatchObject({ callId: 'id-1' });
    await callbacks.takeBack();
    expect(api.forgetCall).toHaveBeenCalledWith(first.ticketId, 'id-1');
    expect(callbacks.noted.value).toBeNull();
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('says which call could not be written down, and offers nothing to take back', async () => {
    const { api, callbacks, onChanged } = begin();
    api.call.mockResolvedValueOnce(fail('timeout'));
    await callbacks.called(first, false);
    expect(callbacks.state.value.refused).toEqual({ what: first.ticketId, problem: { code: 'timeout' } });
    expect(callbacks.noted.value).toBeNull();
    expect(onChanged).not.toHaveBeenCalled();
  });
});

describe('opinions', () => {
  it('grow by a page, below what is shown', async () => {
    const opinions = vi.fn<Api['opinions']>(async (_kind, _weeks, cursor) =>
      succeed(cursor === null ? FEEDBACK : { ...FEEDBACK, next: null }),
    );
    const state = createOpinions({ opinions }, 'feedback', '12');
    await state.read();
    await state.grow();
    expect(opinions).toHaveBeenLastCalledWith('feedback', '12', FEEDBACK.next);
    expect(state.state.value.value).toMatchObject({ next: null });
    expect(state.state.value.value?.items).toHaveLength(2 * FEEDBACK.items.length);
    await state.grow();
    expect(opinions).toHaveBeenCalledTimes(2);
  });
});
