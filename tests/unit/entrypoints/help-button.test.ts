// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import helpButton from '../../../entrypoints/help-button';
import { RESTING, TELLING } from '../components/corner/fixed-corner';
import { click, hosts, watchRoots } from '../components/corner/page-root';
import { PageChrome } from './page-chrome';

let page: PageChrome;
let roots: ReturnType<typeof watchRoots>;
let idle: (() => void)[];

const name = () => roots.button().getAttribute('aria-label');
const load = (shelf: Record<string, unknown>) => {
  page = new PageChrome(shelf);
  vi.stubGlobal('chrome', page);
  helpButton.main();
};
const whenIdle = async () => {
  for (const run of idle.splice(0)) run();
  await vi.advanceTimersByTimeAsync(0);
};
const notice = (message: unknown, sender: object = { id: 'ours' }) => {
  const answer = vi.fn();
  const [taken] = page.messages.emit(message, sender, answer);
  return { taken, answer };
};

beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  roots = watchRoots();
});
afterEach(() => {
  (globalThis as unknown as Record<symbol, AbortController>)[Symbol.for('corner')]?.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the corner at the load of a page', () => {
  it('waits until the page is idle, then reads the shelf once and sends nothing', async () => {
    load({ corner: TELLING });
    expect(hosts()).toHaveLength(0);
    expect(page.get).not.toHaveBeenCalled();
    await whenIdle();
    expect(hosts()).toHaveLength(1);
    expect(name()).toBe('Help, 2 new replies from Maya');
    expect(page.get.mock.calls).toEqual([[]]);
    expect(page.sendMessage).not.toHaveBeenCalled();
  });

  it('is not put up in a frame', async () => {
    vi.spyOn(window, 'top', 'get').mockReturnValue({} as typeof window);
    load({ corner: TELLING });
    await whenIdle();
    expect(hosts()).toHaveLength(0);
    expect(page.get).not.toHaveBeenCalled();
  });

  it('speaks the word of the message file while nobody has written on the shelf', async () => {
    load({});
    page.getMessage.mockReturnValue('Aide');
    await whenIdle();
    expect(page.getMessage).toHaveBeenCalledWith('corner_help');
    expect(name()).toBe('Aide');
    expect(roots.button().className).toBe('first');
  });

  it('rests, with an English word at worst, when the shelf is damaged or cannot be read', async () => {
    load({ corner: { version: 99 } });
    await whenIdle();
    expect(name()).toBe('Help');
    expect(roots.button().className).toBe('resting');
    load({});
    page.get.mockRejectedValue(new Error('disk'));
    await whenIdle();
    expect(name()).toBe('Help');
  });

  it('follows the shelf', async () => {
    load({ corner: RESTING });
    await whenIdle();
    page.changed.emit({ preferences: { newValue: {} } });
    expect(name()).toBe('Help');
    page.changed.emit({ corner: { newValue: TELLING } });
    expect(name()).toBe('Help, 2 new replies from Maya');
    page.changed.emit({ corner: {} });
    expect(name()).toBe('Help');
  });
});

describe('a site where the person has hidden it', () => {
  const here = location.hostname;
  const hidden = { version: 1, hiddenSites: [here], hiddenEverywhere: false };
  const change = (newValue?: unknown) => page.changed.emit({ preferences: { newValue } });

  it('gets no element, and its button as soon as it is shown again', async () => {
    load({ corner: TELLING, preferences: hidden });
    await whenIdle();
    expect(hosts()).toHaveLength(0);
    expect(page.get).toHaveBeenCalledOnce();
    change({ ...hidden, hiddenSites: ['elsewhere.example'] });
    expect(hosts()).toHaveLength(1);
    expect(name()).toBe('Help, 2 new replies from Maya');
    click(roots.button(), true);
    expect(page.sendMessage).toHaveBeenCalledOnce();
  });

  it('loses its button at once when it is hidden, and it does not come back by itself', async () => {
    load({ corner: RESTING });
    await whenIdle();
    change(hidden);
    expect(hosts()).toHaveLength(0);
    page.changed.emit({ corner: { newValue: TELLING } });
    document.documentElement.append(document.createElement('aside'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(hosts()).toHaveLength(0);
    document.querySelector('html > aside')?.remove();
    change({ ...hidden, hiddenSites: [] });
    expect(name()).toBe('Help, 2 new replies from Maya');
  });

  it('has it when the shelf is damaged, and not when it is hidden everywhere', async () => {
    load({ corner: RESTING, preferences: { ...hidden, version: 2 } });
    await whenIdle();
    expect(hosts()).toHaveLength(1);
    change({ version: 1, hiddenSites: [], hiddenEverywhere: true });
    expect(hosts()).toHaveLength(0);
    change();
    expect(hosts()).toHaveLength(1);
  });

  it('can be left and come back to as often as one likes', async () => {
    load({ corner: RESTING, preferences: hidden });
    await whenIdle();
    for (let round = 0; round < 6; round += 1) {
      change({ ...hidden, hiddenSites: [] });
      await vi.advanceTimersByTimeAsync(1000);
      expect(hosts()).toHaveLength(1);
      change(hidden);
      await vi.advanceTimersByTimeAsync(1000);
      expect(hosts()).toHaveLength(0);
    }
  });
});

describe('a click on the corner', () => {
  it('asks the worker to open the panel, at once', async () => {
    load({ corner: RESTING });
    await whenIdle();
    click(roots.button(), true);
    expect(page.sendMessage.mock.calls).toEqual([[{ call: 'openPanel', args: null }]]);
  });

  it('asks nothing when a script made it', async () => {
    load({ corner: RESTING });
    await whenIdle();
    click(roots.button(), false);
    expect(page.sendMessage).not.toHaveBeenCalled();
  });

  it('is quiet when nobody listens', async () => {
    load({ corner: RESTING });
    await whenIdle();
    const refusal = Promise.reject(new Error('Could not establish connection.'));
    const caught = vi.spyOn(refusal, 'catch');
    page.runtime.sendMessage = () => refusal;
    click(roots.button(), true);
    await vi.advanceTimersByTimeAsync(0);
    expect(caught).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(1);
  });

  it('takes away, without an error, a button whose extension was updated', async () => {
    load({ corner: RESTING });
    await whenIdle();
    page.cutOff();
    click(roots.button(), true);
    expect(hosts()).toHaveLength(0);
    expect(page.sendMessage).not.toHaveBeenCalled();
    expect(page.listening).toBe(0);
  });
});

describe('a second injection', () => {
  it('into the same world leaves one button, the newer one, and one set of listeners', async () => {
    load({ corner: RESTING });
    await whenIdle();
    const older = page;
    load({ corner: TELLING });
    await whenIdle();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hosts()).toHaveLength(1);
    expect(name()).toBe('Help, 2 new replies from Maya');
    expect(older.listening).toBe(0);
    expect(page.listening).toBe(2);
  });

  it('before the first was idle leaves one button', async () => {
    load({ corner: RESTING });
    load({ corner: TELLING });
    await whenIdle();
    expect(hosts()).toHaveLength(1);
    expect(page.listening).toBe(2);
  });
});

describe('the notice to hide', () => {
  const hide = { notice: 'hide', hidden: true };
  const away = () => roots.button().classList.contains('away');
  beforeEach(async () => {
    load({ corner: RESTING });
    await whenIdle();
  });

  it('hides the button and is answered once the page has been painted so', async () => {
    const { taken, answer } = notice(hide);
    expect(taken).toBe(true);
    expect(away()).toBe(true);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(answer.mock.calls).toEqual([[{ done: true }]]);
    notice({ ...hide, hidden: false });
    expect(away()).toBe(false);
  });

  it.each([
    ['another extension', hide, { id: 'theirs' }],
    ['a script in a tab', hide, { id: 'ours', tab: { id: 1 } }],
    ['nobody', hide, {}],
  ])('is not obeyed when it comes from %s', async (_, message, sender) => {
    const { taken, answer } = notice(message, sender);
    await vi.advanceTimersByTimeAsync(1000);
    expect(taken).toBe(false);
    expect(away()).toBe(false);
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([null, undefined, 'hide', {}, { notice: 'remove' }, { hidden: true }])('is not %j', (message) => {
    expect(notice(message).taken).toBe(false);
    expect(away()).toBe(false);
  });
});
