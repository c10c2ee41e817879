import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InboxThread } from '../../../server/inbox/protocol';
import { createReplies, textFault } from '../../../server/inbox/state/replies';
import { createReplyStore, type SentAs } from '../../../server/inbox/state/reply-store';
import { fail, type Result, succeed } from '../../../utils/problems/problem';
import { LIMITS } from '../../../utils/protocol/limits';
import { THREAD } from '../../gallery/inbox/tickets';
import { memoryStorage } from './memory-storage';

const TICKET = THREAD.ticket.id;
const CONFIRMED: InboxThread = { ...THREAD };
type Send = (
  ticketId: string,
  commentId: string,
  reply: { body: string; status: SentAs },
) => Promise<Result<InboxThread>>;

const arrives: Send = async () => succeed(CONFIRMED);
const isAway: Send = async () => fail('desk-unreachable');

const begin = (storage: Storage, reply: Send = arrives, agentId = 'maya') => {
  let ids = 0;
  const send = vi.fn(reply);
  const onSent = vi.fn();
  const replies = createReplies({
    deliver: (ticketId, { commentId, body, status }) => send(ticketId, commentId, { body, status }),
    store: createReplyStore(storage, agentId),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    now: () => new Date(0),
    onSent,
  });
  replies.open(TICKET);
  return { replies, send, onSent, state: () => replies.states.value[TICKET] };
};

describe('a reply', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it('is kept while it is written, and there again after the page was closed', () => {
    begin(storage).replies.write(TICKET, 'Half a thought');
    expect(begin(storage).state()).toMatchObject({ text: 'Half a thought', kept: true });
  });

  it('is forgotten when nothing is left of it', () => {
    const { replies } = begin(storage);
    replies.write(TICKET, 'x');
    replies.write(TICKET, '');
    expect(storage.length).toBe(0);
  });

  it('that arrives leaves nothing behind', async () => {
    const { replies, state, send, onSent } = begin(storage);
    replies.write(TICKET, '  Yes.\r\n');
    await replies.send(TICKET, 'solved');
    expect(send).toHaveBeenCalledWith(TICKET, expect.any(String), { body: 'Yes.', status: 'solved' });
    expect(state()).toMatchObject({ text: '' });
    expect(state()?.pending).toBeUndefined();
    expect(onSent).toHaveBeenCalledWith(CONFIRMED);
    expect(storage.length).toBe(0);
  });

  it('shows at once and says that it is sending', async () => {
    let arrive: (answer: Result<InboxThread>) => void = () => {};
    const { replies, state } = begin(storage, () => new Promise((resolve) => (arrive = resolve)));
    replies.write(TICKET, 'Yes');
    const sent = replies.send(TICKET, 'waiting');
    expect(state()).toMatchObject({ text: '', pending: { body: 'Yes' }, fate: { state: 'sending' } });
    arrive(succeed(CONFIRMED));
    await sent;
    expect(state()?.fate).toBeUndefined();
  });

  it('that does not get through waits, and goes again under the same id', async () => {
    const first = begin(storage, isAway);
    first.replies.write(TICKET, 'Yes');
    await first.replies.send(TICKET, 'waiting');
    expect(first.state()?.fate).toEqual({ state: 'waiting' });
    await first.replies.retryAll();
    const ids = first.send.mock.calls.map(([, commentId]) => commentId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('that waited when the page was closed goes again under the same id', async () => {
    const first = begin(storage, isAway);
    first.replies.write(TICKET, 'Yes');
    await first.replies.send(TICKET, 'solved');
    const second = begin(storage);
    expect(second.state()?.fate).toEqual({ state: 'waiting' });
    await second.replies.retryAll();
    expect(second.send.mock.calls).toEqual(first.send.mock.calls);
    expect(storage.length).toBe(0);
  });

  it('is not sent twice while it is on its way', async () => {
    const { replies, send } = begin(storage, () => new Promise(() => {}));
    replies.write(TICKET, 'Yes');
    void replies.send(TICKET, 'waiting');
    replies.write(TICKET, 'And more');
    void replies.send(TICKET, 'waiting');
    void replies.retry(TICKET);
    void replies.retryAll();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('that is refused is not tried again by itself, but may be by hand', async () => {
    const { replies, send, state } = begin(storage, async () => fail('closed-ticket'));
    replies.write(TICKET, 'Yes');
    await replies.send(TICKET, 'waiting');
    expect(state()?.fate).toEqual({ state: 'refused', problem: { code: 'closed-ticket' } });
    await replies.retryAll();
    expect(send).toHaveBeenCalledTimes(1);
    await replies.retry(TICKET);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that is edited keeps its id, so that an answer that was lost cannot double it', async () => {
    const { replies, send, state } = begin(storage, isAway);
    replies.write(TICKET, 'Yes');
    await replies.send(TICKET, 'waiting');
    replies.write(TICKET, 'Second thought');
    replies.edit(TICKET);
    expect(state()?.text).toBe('Yes\n\nSecond thought');
    await replies.send(TICKET, 'waiting');
    const [first, second] = send.mock.calls.map(([, commentId]) => commentId);
    expect(second).toBe(first);
  });

  it('whose first wording had arrived after all becomes a reply of its own', async () => {
    const answers = [fail('timeout'), fail('id-taken'), succeed(CONFIRMED)];
    const { replies, send, state } = begin(storage, async () => answers.shift() ?? succeed(CONFIRMED));
    replies.write(TICKET, 'Yes');
    await replies.send(TICKET, 'waiting');
    replies.edit(TICKET);
    replies.write(TICKET, 'Yes, but');
    await replies.send(TICKET, 'waiting');
    expect(state()).toMatchObject({ text: 'Yes, but', arrivedBefore: true });
    await replies.send(TICKET, 'waiting');
    const [first, second, third] = send.mock.calls.map(([, commentId]) => commentId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('that stands in the thread is no longer waiting', async () => {
    const { replies, state } = begin(storage, async () => fail('timeout'));
    replies.write(TICKET, 'Yes');
    await replies.send(TICKET, 'waiting');
    const arrived = {
      ...THREAD.comments[0],
      id: state()?.pending?.commentId ?? '',
    } as InboxThread['comments'][0];
    replies.settle({ ...THREAD, comments: [...THREAD.comments, arrived] });
    expect(state()?.pending).toBeUndefined();
  });

  it('that is discarded leaves the next text alone', async () => {
    const { replies, state } = begin(storage, async () => fail('not-found'));
    replies.write(TICKET, 'Yes');
    await replies.send(TICKET, 'waiting');
    replies.write(TICKET, 'Something else');
    replies.discard(TICKET);
    expect(state()).toMatchObject({ text: 'Something else' });
    expect(state()?.pending).toBeUndefined();
  });

  it('is nobody else’s in the same browser', async () => {
    const maya = begin(storage, isAway, 'maya');
    maya.replies.write(TICKET, 'Yes');
    await maya.replies.send(TICKET, 'waiting');
    const tom = begin(storage, arrives, 'tom');
    await tom.replies.retryAll();
    expect(tom.send).not.toHaveBeenCalled();
    expect(tom.state()).toMatchObject({ text: '' });
  });

  it('says when the browser does not keep it, and is sent all the same', async () => {
    const full = memoryStorage();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { replies, state, send } = begin(full);
    replies.write(TICKET, 'Yes');
    expect(state()?.kept).toBe(false);
    await replies.send(TICKET, 'waiting');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is not read from what something else has written in its place', () => {
    storage.setItem(`handrail-reply:maya:${TICKET}`, '{"text": 5}');
    expect(begin(storage).state()).toMatchObject({ text: '' });
    storage.setItem(`handrail-reply:maya:${TICKET}`, '{{{');
    expect(begin(storage).state()).toMatchObject({ text: '' });
  });

  it('needs words, and not too many', () => {
    expect(textFault(' \n ')).toBe('empty');
    expect(textFault('a'.repeat(LIMITS.comment))).toBeNull();
    expect(textFault('a'.repeat(LIMITS.comment + 1))).toBe('too-long');
  });
});
