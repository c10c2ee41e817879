// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goTo, route } from '../../../../utils/state/route-state';
import { followCorner } from '../../../../utils/state/wanted-route-state';
import { writeSetting } from '../../../../utils/storage/settings';

const windowId = 7;
vi.mock('../../../../utils/messaging/surface', () => ({ surfaceWindow: async () => 7 }));

beforeEach(() => goTo({ screen: 'search' }));

describe('a panel that opens', () => {
  let stop = () => {};
  afterEach(() => stop());

  const wanted = (ticketId: string, at: number) => writeSetting('route', { ticketId, at });
  const thread = (ticketId: string) => ({ screen: 'thread' as const, ticketId });

  it('begins at the ticket that the button told of, and goes on following the button', async () => {
    await wanted('t1', Date.now());
    stop = await followCorner();
    expect(route.value).toEqual(thread('t1'));
    await wanted('t2', Date.now() + 1);
    await expect.poll(() => route.value).toEqual(thread('t2'));
  });

  it('follows the button of its own window, and no other', async () => {
    await writeSetting('route', { ticketId: 't1', windowId: windowId + 1, at: Date.now() });
    stop = await followCorner();
    expect(route.value.screen).toBe('search');
    await writeSetting('route', { ticketId: 't2', windowId: windowId + 1, at: Date.now() + 1 });
    await writeSetting('route', { ticketId: 't3', windowId, at: Date.now() + 2 });
    await expect.poll(() => route.value).toEqual(thread('t3'));
    await writeSetting('route', { ticketId: 't4', windowId: windowId + 1, at: Date.now() + 3 });
    await wanted('t5', Date.now() + 4);
    await expect.poll(() => route.value).toEqual(thread('t5'));
  });

  it.each([
    ['an hour ago', -3_600_000],
    ['in a year, by a clock that was wrong', 31_536_000_000],
  ])('begins at home when the last click was %s, and hears the next one', async (_, ms) => {
    await wanted('t1', Date.now() + ms);
    stop = await followCorner();
    expect(route.value.screen).toBe('search');
    await wanted('t2', Date.now());
    await expect.poll(() => route.value).toEqual(thread('t2'));
  });
});
