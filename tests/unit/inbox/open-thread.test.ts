import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import type { InboxThread } from '../../../server/inbox/protocol';
import { createOpenThread } from '../../../server/inbox/state/open-thread';
import { fail, type Result, succeed } from '../../../utils/problems/problem';
import { BARE_THREAD, THREAD } from '../../gallery/inbox/tickets';

const A = THREAD.ticket.id;
const B = BARE_THREAD.ticket.id;
const desk: Api['thread'] = async (id) => succeed(id === A ? THREAD : BARE_THREAD);
const longer: InboxThread = {
  ...THREAD,
  readUpTo: 4,
  comments: [
    ...THREAD.comments,
    { ...(THREAD.comments[0] as InboxThread['comments'][0]), id: 'x', position: 4 },
  ],
};

describe('the open thread', () => {
  it.each([
    ['what came after the agent’s mark', { readUpTo: 2 }, 2],
    ['what came after the team’s answer, whoever gave it', { readUpTo: 0 }, 2],
    [
      'nothing, when nobody has looked at it yet',
      { readUpTo: 0, comments: THREAD.comments.filter(({ author }) => author.kind === 'requester') },
      3,
    ],
  ])('has as new %s', async (_what, more, seenUpTo) => {
    const thread = createOpenThread({ thread: async () => succeed({ ...THREAD, ...more }) });
    thread.open(A);
    await thread.refresh();
    expect(thread.state.value.seenUpTo).toBe(seenUpTo);
  });

  it('has nothing new at the first visit', async () => {
    const thread = createOpenThread({ thread: desk });
    thread.open(A);
    await thread.refresh();
    expect(thread.state.value).toMatchObject({ thread: THREAD, seenUpTo: 3 });
  });

  it('remembers what was seen while the agent stays', async () => {
    const read = vi.fn(desk);
    const thread = createOpenThread({ thread: read });
    thread.open(A);
    await thread.refresh();
    read.mockResolvedValueOnce(succeed(longer));
    await thread.refresh();
    expect(thread.state.value).toMatchObject({ thread: longer, seenUpTo: 3 });
  });

  it('is shown from memory at the next visit, with everything seen', async () => {
    const read = vi.fn(desk);
    const thread = createOpenThread({ thread: read });
    thread.open(A);
    await thread.refresh();
    read.mockResolvedValueOnce(succeed(longer));
    await thread.refresh();
    thread.open(B);
    thread.open(A);
    expect(thread.state.value).toMatchObject({ thread: longer, seenUpTo: 4 });
  });

  it('does not show the answer for a ticket that was left', async () => {
    let answer: (thread: Result<InboxThread>) => void = () => {};
    const thread = createOpenThread({ thread: () => new Promise((resolve) => (answer = resolve)) });
    thread.open(A);
    const reading = thread.refresh();
    thread.open(B);
    answer(succeed(THREAD));
    await reading;
    expect(thread.state.value).toMatchObject({ ticketId: B, thread: null });
  });

  it('does not go back to what was read before an action', async () => {
    let answer: (thread: Result<InboxThread>) => void = () => {};
    const thread = createOpenThread({ thread: () => new Promise((resolve) => (answer = resolve)) });
    thread.open(A);
    const reading = thread.refresh();
    thread.put(longer);
    answer(succeed(THREAD));
    await reading;
    expect(thread.state.value.thread).toBe(longer);
  });

  it('stays when a refresh fails, and says why', async () => {
    const read = vi.fn(desk);
    const thread = createOpenThread({ thread: read });
    thread.open(A);
    await thread.refresh();
    read.mockResolvedValueOnce(fail('timeout'));
    await thread.refresh();
    expect(thread.state.value).toMatchObject({ thread: THREAD, problem: { code: 'timeout' } });
    await thread.refresh();
    expect(thread.state.value.problem).toBeNull();
  });
});
