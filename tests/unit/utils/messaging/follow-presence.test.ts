import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (value: unknown) => void;
const listeners: { connect?: Listener } = {};
vi.mock('../../../../utils/browser/browser', () => ({
  browser: {
    runtime: {
      id: 'handrail',
      onConnect: { addListener: (listener: Listener) => Object.assign(listeners, { connect: listener }) },
    },
  },
  isOwnAddress: (address?: string) => address?.startsWith('chrome-extension://handrail/') ?? false,
}));
const { followPresence, shownNow } = await import('../../../../utils/messaging/follow-presence');
const { PRESENCE_PORT } = await import('../../../../utils/messaging/protocol');

/** A port as somebody opens it. */
function connect(url: string, { name = PRESENCE_PORT, id = 'handrail' } = {}) {
  const heard: { message?: Listener; gone?: Listener } = {};
  const port = {
    name,
    sender: { id, url },
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: Listener) => Object.assign(heard, { message: listener }) },
    onDisconnect: { addListener: (listener: Listener) => Object.assign(heard, { gone: listener }) },
  };
  listeners.connect?.(port);
  return {
    refused: () => port.disconnect.mock.calls.length > 0,
    say: (message: unknown) => heard.message?.(message),
    leave: () => heard.gone?.(port),
  };
}

const PANEL = 'chrome-extension://handrail/sidepanel.html';
const changed = vi.fn();
beforeEach(() => {
  changed.mockClear();
  followPresence(changed);
});

it('the first page that is shown and the last that goes are told, and no other', () => {
  const panel = connect(PANEL);
  const popup = connect('chrome-extension://handrail/popup.html');
  expect(shownNow()).toEqual({ pages: 2, focused: false });
  panel.say({ focused: true });
  expect(shownNow().focused).toBe(true);
  panel.leave();
  expect(shownNow()).toEqual({ pages: 1, focused: false });
  popup.leave();
  expect(changed.mock.calls).toEqual([[true], [false]]);
});

it.each([
  ['beside a web page', 'https://example.com/', {}],
  ['of another extension', PANEL, { id: 'another' }],
  ['of another name', PANEL, { name: 'anything' }],
])('a port %s is closed and counts for nothing', (_, url, more) => {
  const stranger = connect(url, more);
  expect(stranger.refused()).toBe(true);
  stranger.say({ focused: true });
  expect(shownNow()).toEqual({ pages: 0, focused: false });
  expect(changed).not.toHaveBeenCalled();
});

it.each([null, undefined, 'focused', 1, { focused: 'yes' }, []])(
  '%j says nothing of the focus',
  (message) => {
    const panel = connect(PANEL);
    panel.say(message);
    expect(shownNow()).toEqual({ pages: 1, focused: false });
    panel.leave();
  },
);
