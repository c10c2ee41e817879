import '../../../fakes/browser';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCalls, type PageHandlers } from '../../../../utils/messaging/answer';
import { succeed } from '../../../../utils/problems/problem';
import { messageFrom } from '../../../fakes/browser';

const OURS = { id: 'handrail-test', url: 'chrome-extension://handrail-test/sidepanel.html' };
const CORNER = {
  id: 'handrail-test',
  url: 'https://shop.example/',
  frameId: 0,
  tab: { id: 70, windowId: 7 },
};

const openPanel = vi.fn();
const corner = { approach: vi.fn(), moveHere: vi.fn(), hideFrom: vi.fn(), fold: vi.fn() };
const signOut = vi.fn(async () => succeed(undefined));
const sendDraft = vi.fn(async (): Promise<never> => {
  throw new Error('broken');
});
const keepNothing = vi.fn(async (): Promise<never> => {
  throw new DOMException('full', 'QuotaExceededError');
});

beforeAll(() => {
  const pages = { signOut, sendDraft, refreshTickets: keepNothing } as unknown as PageHandlers;
  answerCalls({ ...corner, openPanel }, pages);
});

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('who may call what', () => {
  it('answers our own pages', async () => {
    expect(await messageFrom(OURS, { call: 'signOut', args: null })).toEqual({ ok: true, value: undefined });
  });

  it('opens the panel for the corner button, in the window of its tab, before anything is awaited', () => {
    void messageFrom(CORNER, { call: 'openPanel', args: null });
    const caller = { windowId: 7, tabId: 70, url: 'https://shop.example/' };
    expect(openPanel).toHaveBeenCalledWith(caller, null);
  });

  it.each([
    ['the corner button, which sits beside a page', CORNER],
    ['a page whose address begins like ours', { ...CORNER, url: 'https://chrome-extension//handrail-test/' }],
    ['another extension', { ...OURS, id: 'another' }],
    ['somebody without an address', { id: 'handrail-test' }],
  ])('does not answer a call of the pages from %s', async (_, sender) => {
    expect(await messageFrom(sender, { call: 'signOut', args: null })).toBeUndefined();
    expect(signOut).not.toHaveBeenCalled();
  });

  it.each([
    ['a frame inside a page', { ...CORNER, frameId: 3 }],
    ['another extension', { ...CORNER, id: 'another' }],
    ['no tab', { ...CORNER, tab: undefined }],
  ])('does not open the panel for %s', async (_, sender) => {
    await messageFrom(sender, { call: 'openPanel', args: null });
    expect(openPanel).not.toHaveBeenCalled();
  });

  it.each([['toString'], ['__proto__'], ['constructor'], ['openPanel'], [''], [42], [null]])(
    'has no page call named %j',
    async (call) => {
      expect(await messageFrom(OURS, { call, args: null })).toBeUndefined();
    },
  );

  it.each([null, undefined, 'signOut', 7, [], {}])('is not moved by the message %j', async (message) => {
    expect(await messageFrom(OURS, message)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('comes even when a handler breaks, as a problem and not as silence', async () => {
    expect(await messageFrom(OURS, { call: 'sendDraft', args: {} })).toEqual({
      ok: false,
      problem: { code: 'internal' },
    });
  });

  it('says when the device is full', async () => {
    expect(await messageFrom(OURS, { call: 'refreshTickets', args: null })).toEqual({
      ok: false,
      problem: { code: 'storage-full' },
    });
  });
});
