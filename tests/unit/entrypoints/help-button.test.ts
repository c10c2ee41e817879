// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Corner } from '../../../components/corner/corner';
import helpButton from '../../../entrypoints/help-button';
import { RESTING, TELLING } from '../components/corner/fixed-corner';
import { click, drawNothing, hosts, watchRoots } from '../components/corner/page-root';
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
const write = async (key: string, value?: unknown) => {
  page.write(key, value);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  drawNothing();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  roots = watchRoots();
});
afterEach(() => {
  (globalThis as unknown as Record<symbol, Corner>)[Symbol.for('corner')]?.life.abort();
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

  it('speaks the word of the message file while nobody has written on the shelf', async () => {
    load({});
    page.getMessage.mockReturnValue('Aide');
    await whenIdle();
    expect(page.getMessage).toHaveBeenCalledWith('corner_help');
    expect(name()).toBe('Aide');
    expect(roots.button().className).toBe('first');
  });

  it('rests when the shelf is damaged or cannot be read', async () => {
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
    await write('preferences', {});
    expect(name()).toBe('Help');
    await write('corner', TELLING);
    expect(name()).toBe('Help, 2 new replies from Maya');
    await write('corner');
    expect(name()).toBe('Help');
  });

  it('reads the shelf again when the page comes back from where nothing is told', async () => {
    load({ corner: RESTING });
    await whenIdle();
    page.shelf.corner = TELLING;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(name()).toBe('Help, 2 new replies from Maya');
    page.cutOff();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toHaveLength(0);
  });

  it('reads nothing when the page goes where nobody sees it', async () => {
    load({ corner: RESTING });
    await whenIdle();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(page.get).toHaveBeenCalledOnce();
  });

  it('stands where the person has put it on this site', async () => {
    const places = { [location.hostname]: { start: true, rise: 0.5 }, other: { start: false, rise: 1 } };
    load({ corner: RESTING, preferences: { version: 1, hiddenSites: [], places, folds: true } });
    await whenIdle();
    expect(roots.frame().style.left).toBe('var(--x)');
    expect(roots.frame().style.getPropertyValue('--y')).toBe('0.5');
    await vi.advanceTimersByTimeAsync(100);
    expect(roots.frame().className).toBe('fold');
  });
});

describe('a site where the person has hidden it', () => {
  const here = location.hostname;
  const hidden = { version: 1, hiddenSites: [here], hiddenEverywhere: false };
  const change = (value?: unknown) => write('preferences', value);

  it('gets no element, and its button as soon as it is shown again', async () => {
    load({ corner: TELLING, preferences: hidden });
    await whenIdle();
    expect(hosts()).toHaveLength(0);
    expect(page.get).toHaveBeenCalledOnce();
    await change({ ...hidden, hiddenSites: ['elsewhere.example'] });
    expect(hosts()).toHaveLength(1);
    expect(name()).toBe('Help, 2 new replies from Maya');
    click(roots.button(), true);
    expect(page.sendMessage).toHaveBeenCalledOnce();
  });

  it('loses its button at once when it is hidden, and it does not come back by itself', async () => {
    load({ corner: RESTING });
    await whenIdle();
    await change(hidden);
    expect(hosts()).toHaveLength(0);
    await write('corner', TELLING);
    document.documentElement.append(document.createElement('aside'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(hosts()).toHaveLength(0);
    document.querySelector('html > aside')?.remove();
    await change({ ...hidden, hiddenSites: [] });
    expect(name()).toBe('Help, 2 new replies from Maya');
  });

  it('has it when the shelf is damaged, and not when it is hidden everywhere', async () => {
    load({ corner: RESTING, preferences: { ...hidden, version: 2 } });
    await whenIdle();
    expect(hosts()).toHaveLength(1);
    await change({ version: 1, hiddenSites: [], hiddenEverywhere: true });
    expect(hosts()).toHaveLength(0);
    await change();
    expect(hosts()).toHaveLength(1);
  });

  it('can be left and come back to as often as one likes', async () => {
    load({ corner: RESTING, preferences: hidden });
    await whenIdle();
    for (let round = 0; round < 6; round += 1) {
      await change({ ...hidden, hiddenSites: [] });
      await vi.advanceTimersByTimeAsync(1000);
      expect(hosts()).toHaveLength(1);
      await change(hidden);
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
  });
});

describe('a second injection', () => {
  it('into the same world leaves one button, the newer one, and the older is deaf', async () => {
    load({ corner: RESTING });
    await whenIdle();
    const older = page;
    load({ corner: TELLING });
    await whenIdle();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hosts()).toHaveLength(1);
    expect(name()).toBe('Help, 2 new replies from Maya');
    older.write('corner', RESTING);
    await vi.advanceTimersByTimeAsync(0);
    expect(name()).toBe('Help, 2 new replies from Maya');
  });

  it('before the first was idle leaves one button', async () => {
    load({ corner: RESTING });
    load({ corner: TELLING });
    await whenIdle();
    expect(hosts()).toHaveLength(1);
  });
});

describe('somebody who comes near', () => {
  it('has the menu put beside the button, by a call that carries nothing', async () => {
    load({ corner: RESTING });
    await whenIdle();
    roots.frame().dispatchEvent(new Event('pointerenter'));
    expect(page.sendMessage.mock.calls).toEqual([[{ call: 'approach', args: null }]]);
  });
});
