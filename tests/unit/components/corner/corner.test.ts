// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Corner, putUpCorner } from '../../../../components/corner/corner';
import { RESTING, TELLING } from './fixed-corner';
import { click, drawNothing, hosts, watchRoots } from './page-root';

let life: AbortController;
let alive: boolean;
let roots: ReturnType<typeof watchRoots>;
const onPress = vi.fn();

const onApproach = vi.fn();
const HOME = { start: false, rise: 0, folds: false };

function putUp(state = RESTING): Corner {
  const corner: Corner = { life };
  putUpCorner(corner, state, HOME, onPress, onApproach, () => alive);
  return corner;
}
/** The browser tells of something. */
function change(type: string): void {
  const event = new Event(type);
  Object.defineProperty(event, 'isTrusted', { value: true });
  window.dispatchEvent(event);
}
/** Lets observers be told, then time pass. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const removeByPage = async () => {
  for (const host of hosts()) host.remove();
  await pass(500);
};

beforeEach(() => {
  vi.useFakeTimers();
  drawNothing();
  life = new AbortController();
  alive = true;
  roots = watchRoots();
});
afterEach(() => {
  life.abort();
  onPress.mockReset();
  onApproach.mockReset();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the corner on a page', () => {
  it('is one element after the body, with a closed root and no word about whose it is', () => {
    putUp();
    const [host] = hosts();
    expect(hosts()).toHaveLength(1);
    expect(document.documentElement.lastElementChild).toBe(host);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.outerHTML).toBe('<div data-corner=""></div>');
  });

  it('takes the place of a corner that an older version left behind', () => {
    document.documentElement.append(Object.assign(document.createElement('div'), { id: 'old' }));
    document.getElementById('old')?.setAttribute('data-corner', '');
    putUp();
    expect(hosts()).toHaveLength(1);
    expect(document.getElementById('old')).toBeNull();
  });

  it('shows the state it is given, on the same button', () => {
    const corner = putUp();
    const button = roots.button();
    corner.show?.(TELLING, HOME);
    expect(roots.button()).toBe(button);
    expect(button.className).toBe('telling');
  });

  it('is not seen before it has been looked at whether it may stand there', async () => {
    putUp();
    expect(roots.frame().className).toBe('new');
    await pass(100);
    expect(roots.frame().className).toBe('');
  });

  it('has the rules of its state, and keeps those that the menu brought', () => {
    const corner = putUp();
    const root = roots.frame().parentNode as ShadowRoot;
    root.adoptedStyleSheets.push(new CSSStyleSheet());
    const [, menu] = root.adoptedStyleSheets;
    const rules = () =>
      [...(root.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join('');
    expect(rules()).not.toContain('.telling { color');
    corner.show?.(TELLING, HOME);
    expect(rules()).toContain('.telling { color');
    expect(root.adoptedStyleSheets[1]).toBe(menu);
    const [told] = root.adoptedStyleSheets;
    corner.show?.(TELLING, HOME);
    expect(root.adoptedStyleSheets[0]).toBe(told);
  });

  it('hides while an element of the page fills the screen', async () => {
    putUp();
    let full: Element | null = document.body;
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => full });
    change('fullscreenchange');
    await pass(100);
    expect(roots.frame().className).toBe('away');
    full = null;
    change('fullscreenchange');
    await pass(100);
    expect(roots.frame().className).toBe('');
  });
});

describe('a press', () => {
  it('counts when a person made it', () => {
    putUp();
    click(roots.button(), true);
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('does not count when a script of the page made it', () => {
    putUp();
    click(roots.button(), false);
    roots.button().click();
    hosts()[0]?.click();
    expect(onPress).not.toHaveBeenCalled();
  });

  it('removes a button whose extension has gone', () => {
    putUp();
    alive = false;
    click(roots.button(), true);
    expect(onPress).not.toHaveBeenCalled();
    expect(hosts()).toHaveLength(0);
    expect(life.signal.aborted).toBe(true);
  });

  it('is not needed: such a button goes when a pointer comes near', () => {
    putUp();
    roots.frame().dispatchEvent(new Event('pointerenter'));
    expect(onApproach).toHaveBeenCalledTimes(1);
    alive = false;
    roots.frame().dispatchEvent(new Event('pointerenter'));
    expect(onApproach).toHaveBeenCalledTimes(1);
    expect(hosts()).toHaveLength(0);
  });

  it('keeps the keys that press it from the page, and only those', () => {
    putUp();
    const heard: string[] = [];
    const hear = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', hear);
    for (const key of ['Enter', ' ', 'Escape'])
      roots.button().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    document.removeEventListener('keydown', hear);
    expect(heard).toEqual(['Escape']);
  });
});

describe('a page that removes it', () => {
  it('has it back within half a second, as it was, and working', async () => {
    putUp().show?.(TELLING, HOME);
    const old = roots.button();
    await removeByPage();
    expect(hosts()).toHaveLength(1);
    expect(roots.button()).not.toBe(old);
    expect(roots.button().className).toBe('telling');
    click(roots.button(), true);
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('has it back three times, then gets its way', async () => {
    putUp();
    for (let round = 0; round < 3; round += 1) {
      await removeByPage();
      expect(hosts()).toHaveLength(1);
    }
    await removeByPage();
    expect(hosts()).toHaveLength(0);
    expect(life.signal.aborted).toBe(true);
  });

  it('does not bring back a button whose extension has gone', async () => {
    putUp();
    alive = false;
    await removeByPage();
    expect(hosts()).toHaveLength(0);
    expect(life.signal.aborted).toBe(true);
  });

  it('has it back from inside another element', async () => {
    putUp();
    document.body.append(...hosts());
    await pass(500);
    expect(hosts()).toHaveLength(1);
    expect(document.body.querySelector('[data-corner]')).toBeNull();
  });

  it('is left alone when it changes something else', async () => {
    putUp();
    const button = roots.button();
    document.documentElement.append(document.createElement('aside'));
    await pass(500);
    expect(roots.button()).toBe(button);
    document.querySelector('html > aside')?.remove();
  });
});

describe('held by somebody else', () => {
  it('is as they say until they let go', async () => {
    const corner = putUp();
    corner.held = 'away';
    corner.look?.();
    expect(roots.frame().className).toBe('away');
    corner.show?.(TELLING, HOME);
    await pass(1000);
    expect(roots.frame().className).toBe('away');
    corner.held = '';
    corner.look?.();
    expect(roots.frame().className).toBe('');
  });

  it('stays so when the page removes it', async () => {
    const corner = putUp();
    corner.held = 'away';
    await removeByPage();
    expect(roots.frame().className).toBe('away');
  });
});

describe('what a page does', () => {
  it('is looked at on a page that never stops changing', async () => {
    putUp();
    for (let at = 0; at < 20; at++) {
      change('resize');
      await pass(10);
    }
    expect(roots.frame().className).toBe('');
  });

  it('is looked at when the browser tells of it, and not when the page pretends', async () => {
    putUp();
    await pass(10_000);
    const looked = vi.spyOn(document, 'elementsFromPoint');
    window.dispatchEvent(new Event('resize'));
    await pass(1000);
    expect(looked).not.toHaveBeenCalled();
    change('resize');
    await pass(100);
    expect(looked).toHaveBeenCalledTimes(3);
    await pass(60_000);
    const looks = looked.mock.calls.length;
    await pass(60_000);
    expect(looked.mock.calls.length).toBe(looks);
  });

  it('is looked at when the page puts something up, or makes itself inert', async () => {
    putUp();
    await pass(60_000);
    const looked = vi.spyOn(document, 'elementsFromPoint');
    const theirs = document.createElement('aside');
    document.body.append(theirs);
    await pass(100);
    expect(looked).toHaveBeenCalledTimes(3);
    await pass(60_000);
    looked.mockClear();
    document.documentElement.inert = true;
    await pass(100);
    expect(looked).toHaveBeenCalledTimes(3);
    document.documentElement.inert = false;
    theirs.remove();
  });

  it('makes it look again as long as something lies over the button', async () => {
    putUp();
    document.elementsFromPoint = () => [document.body];
    change('focusin');
    await pass(100);
    expect(roots.frame().className).toBe('away');
    await pass(60_000);
    document.elementsFromPoint = () => hosts();
    await pass(3200);
    expect(roots.frame().className).toBe('');
  });
});

describe('the end of its life', () => {
  it('leaves no element and no timer, and does not come back', async () => {
    putUp();
    await pass(300);
    life.abort();
    expect(hosts()).toHaveLength(0);
    document.documentElement.append(document.createElement('aside'));
    await pass(5000);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
    document.querySelector('html > aside')?.remove();
  });

  it('leaves no listener on the page', async () => {
    putUp();
    const frame = roots.frame();
    life.abort();
    frame.className = 'untouched';
    change('fullscreenchange');
    await pass(1000);
    expect(frame.className).toBe('untouched');
  });
});
