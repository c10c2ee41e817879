import '../../../fakes/browser';
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CornerHandlers, PageHandlers } from '../../../../utils/messaging/answer';
import { succeed } from '../../../../utils/problems/problem';
import { messageFrom } from '../../../fakes/browser';
import { Fuzz } from '../../../fakes/fuzz';
import { randomFrom } from '../../../fakes/random';

/** 10,000 messages from each kind of sender at the worker's one door, with the tables of the real worker. */

const MESSAGES = 10_000;
const SEED = 20_261;
const ID = 'handrail-test';
const OWN = `chrome-extension://${ID}`;
const PAGE = 'https://shop.example/basket';

interface Effect {
  table: 'corner' | 'pages';
  call: string;
}

const effects: Effect[] = [];
let corner: string[] = [];
let pages: string[] = [];

vi.mock('../../../../utils/messaging/answer', async (original) => {
  const real = await original<typeof import('../../../../utils/messaging/answer')>();
  return { ...real, answerCalls: vi.fn() };
});

/** The names the worker really answers to, each with an act that only notes that it was reached. */
beforeAll(async () => {
  vi.stubGlobal('fetch', vi.fn());
  const door = await import('../../../../utils/messaging/answer');
  const worker = await import('../../../../entrypoints/background/answer-calls');
  worker.listenForCalls();
  const [tables] = vi.mocked(door.answerCalls).mock.calls;
  [corner, pages] = [Object.keys(tables?.[0] ?? {}), Object.keys(tables?.[1] ?? {})];
  const note = (table: Effect['table'], names: string[], value: unknown) =>
    Object.fromEntries(names.map((call) => [call, () => effects.push({ table, call }) && value]));
  const real = await vi.importActual<typeof door>('../../../../utils/messaging/answer');
  real.answerCalls(
    note('corner', corner, undefined) as unknown as CornerHandlers,
    note('pages', pages, Promise.resolve(succeed(undefined))) as unknown as PageHandlers,
  );
});

beforeEach(() => {
  effects.length = 0;
});

interface Heard {
  message: unknown;
  answer: unknown;
  /** What the message set off. */
  effects: Effect[];
}

async function hearFrom(sender: object): Promise<Heard[]> {
  const fuzz = new Fuzz(randomFrom(SEED), [...corner, ...pages]);
  const heard: Heard[] = [];
  for (let at = 0; at < MESSAGES; at++) {
    const message = fuzz.message();
    effects.length = 0;
    const answer = await messageFrom(sender, message);
    heard.push({ message, answer, effects: [...effects] });
  }
  return heard;
}

const callOf = (message: unknown): unknown => (Object(message) as { call?: unknown }).call;

const POWERLESS: [string, object][] = [
  [
    'a frame inside a page',
    { id: ID, url: PAGE, origin: 'https://shop.example', frameId: 4, tab: { id: 3, windowId: 7 } },
  ],
  ['a script of ours in no tab', { id: ID, url: PAGE, frameId: 0 }],
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
  [
    'another extension that gives our address',
    { id: 'other', url: `${OWN}/sidepanel.html`, frameId: 0, tab: { id: 3, windowId: 7 } },
  ],
  ['a web page by the outer door', { url: PAGE, frameId: 0, tab: { id: 3, windowId: 7 } }],
  ['nobody', {}],
];

/** In the top frame of a tab, with our id: what a page could speak through at most. */
const BESIDE_A_PAGE: [string, string | undefined][] = [
  ['a web page', PAGE],
  ['a page whose address holds ours', `https://shop.example/?${OWN}/sidepanel.html`],
  ['a page whose address begins almost like ours', `${OWN}.shop.example/`],
  ['a page that has ours as its user', `https://${ID}@shop.example/`],
  ['a page without an address', undefined],
];

describe('10,000 messages at the door of the worker', () => {
  it('are drawn from calls that exist', () => {
    expect(corner).toContain('openPanel');
    expect(pages.length).toBeGreaterThan(40);
  });

  it.each(POWERLESS)('set off nothing, and are not answered, from %s', async (_, sender) => {
    const heard = await hearFrom(sender);
    expect(heard.filter(({ effects, answer }) => effects.length > 0 || answer !== undefined)).toEqual([]);
  });

  it.each(BESIDE_A_PAGE)('set off a call of the corner at most from the button on %s', async (_, url) => {
    const heard = await hearFrom({ id: ID, url, frameId: 0, tab: { id: 3, windowId: 7 } });
    expect(heard.filter(({ answer }) => answer !== undefined)).toEqual([]);
    const reached = heard.filter(({ effects }) => effects.length > 0);
    expect(reached.length).toBeGreaterThan(0);
    for (const { message, effects } of reached)
      expect(effects).toEqual([{ table: 'corner', call: callOf(message) }]);
  });

  it('set off the call they name, once, from a page of ours, and nothing by any other name', async () => {
    const heard = await hearFrom({ id: ID, url: `${OWN}/sidepanel.html` });
    for (const { message, answer, effects } of heard) {
      const listed = pages.includes(callOf(message) as string);
      expect(effects).toEqual(listed ? [{ table: 'pages', call: callOf(message) }] : []);
      expect(answer).toEqual(listed ? { ok: true, value: undefined } : undefined);
    }
  });
});
