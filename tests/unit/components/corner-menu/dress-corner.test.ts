// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Corner, putUpCorner } from '../../../../components/corner/corner';
import { dressCorner } from '../../../../components/corner-menu/dress-corner';
import type { CornerMenuTexts } from '../../../../utils/corner/corner-menu-texts';
import { RESTING } from '../corner/fixed-corner';
import { drawNothing, hosts, watchRoots } from '../corner/page-root';

const TEXTS: CornerMenuTexts = {
  locale: 'en',
  button: 'Help button',
  more: 'Move or hide the help button',
  moveTo: 'Move to',
  topLeft: 'Top left',
  topRight: 'Top right',
  bottomLeft: 'Bottom left',
  bottomRight: 'Bottom right',
  drag: 'Or drag the button.',
  fold: 'Fold to the edge when idle',
  hide: 'Hide',
  onPage: 'On this page, for now',
  onSite: 'On {site}',
  everywhere: 'On every site',
  stays: 'Help stays in the toolbar.',
};

const keep = vi.fn();
const onApproach = vi.fn();
let corner: Corner;
let alive: boolean;
let roots: ReturnType<typeof watchRoots>;

/** An event as the browser makes it when a person acts. */
function act<Made extends Event>(target: EventTarget, event: Made, isTrusted = true): Made {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
  return event;
}
const click = (target: Element, isTrusted = true) =>
  act(target, new MouseEvent('click', { bubbles: true, cancelable: true }), isTrusted);
const pointer = (type: string, x: number, y: number, buttons = 1) =>
  act(roots.frame(), new PointerEvent(type, { clientX: x, clientY: y, buttons, button: 0, bubbles: true }));

const root = () => roots.frame().getRootNode() as ShadowRoot;
const more = () => root().querySelector('.more') as HTMLElement;
const menu = () => root().querySelector('section');
const named = (words: string) =>
  [...root().querySelectorAll('section button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  ) as HTMLElement;

beforeEach(() => {
  drawNothing();
  alive = true;
  roots = watchRoots();
  corner = { life: new AbortController() };
  putUpCorner(corner, RESTING, { start: false, rise: 0, folds: false }, vi.fn(), onApproach, () => alive);
  corner.look?.();
  dressCorner(corner, TEXTS, keep, () => alive);
  HTMLElement.prototype.setPointerCapture = () => {};
  HTMLElement.prototype.animate = vi.fn() as never;
});
afterEach(() => {
  corner.life.abort();
  vi.clearAllMocks();
  vi.restoreAllMocks();
});

it('dresses a button once, and asks for nothing more', () => {
  dressCorner(corner, TEXTS, keep, () => alive);
  expect(root().querySelectorAll('.more')).toHaveLength(1);
  roots.frame().dispatchEvent(new Event('pointerenter'));
  expect(onApproach).not.toHaveBeenCalled();
  alive = false;
  roots.frame().dispatchEvent(new Event('pointerenter'));
  expect(hosts()).toHaveLength(0);
});

it('opens the menu by a press, a right click or its key, and not for a script of the page', () => {
  click(more(), false);
  expect(menu()).toBeNull();
  click(more());
  expect(menu()?.getAttribute('role')).toBe('dialog');
  expect(more().getAttribute('aria-expanded')).toBe('true');
  click(more());
  expect(menu()).toBeNull();
  act(roots.frame(), new MouseEvent('contextmenu', { cancelable: true }), false);
  expect(menu()).toBeNull();
  const asked = act(roots.frame(), new MouseEvent('contextmenu', { cancelable: true }));
  expect(asked.defaultPrevented).toBe(true);
  expect(menu()).not.toBeNull();
});

it('moves to a corner at once, and has it kept', () => {
  click(more());
  expect(named('Bottom right').getAttribute('aria-checked')).toBe('true');
  click(named('Top left'));
  expect(keep).toHaveBeenCalledWith('moveHere', { place: { start: true, rise: 1 } });
  expect(roots.frame().style.getPropertyValue('--y')).toBe('1');
  expect(named('Top left').tabIndex).toBe(0);
  expect(named('Bottom right').tabIndex).toBe(-1);
});

it('goes through the corners with the arrows', () => {
  click(more());
  const press = (key: string) =>
    act(
      root().querySelector('[tabindex="0"][role=radio]') as Element,
      new KeyboardEvent('keydown', { key, bubbles: true }),
    );
  press('ArrowRight');
  press('ArrowLeft');
  press('a');
  expect(keep.mock.calls).toEqual([
    ['moveHere', { place: { start: true, rise: 1 } }],
    ['moveHere', { place: { start: false, rise: 0 } }],
  ]);
});

it('hides on this page with nothing left, and tells nobody', () => {
  click(more());
  click(named('On this page, for now'));
  expect(hosts()).toHaveLength(0);
  expect(corner.life.signal.aborted).toBe(true);
  expect(keep).not.toHaveBeenCalled();
});

it.each([
  [`On ${location.hostname}`, 'site'],
  ['On every site', 'everywhere'],
])('hides %s: it is gone at once, and the wish is kept', (words, where) => {
  click(more());
  click(named(words));
  expect(menu()).toBeNull();
  expect(roots.frame().className).toBe('away');
  expect(keep).toHaveBeenCalledWith('hideFrom', { where });
});

it('folds, and says so', () => {
  click(more());
  click(named('Fold to the edge when idle'));
  expect(named('Fold to the edge when idle').getAttribute('aria-checked')).toBe('true');
  expect(roots.frame().className).toBe('fold');
  expect(keep).toHaveBeenCalledWith('fold', { folds: true });
});

it('closes on Escape and on a press elsewhere, and keeps its keys from the page', () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  click(more());
  act(
    named('Hide') ?? (menu() as Element),
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
  );
  expect(menu()).toBeNull();
  expect(heard).not.toHaveBeenCalled();
  document.removeEventListener('keydown', heard);
  click(more());
  act(document.body, new Event('pointerdown', { bubbles: true }), false);
  expect(menu()).not.toBeNull();
  act(document.body, new Event('pointerdown', { bubbles: true }));
  expect(menu()).toBeNull();
});

it('is dragged: then it is no press, and the place where it was let go is kept', () => {
  roots.frame().getBoundingClientRect = () => new DOMRect(100, 300, 44, 44);
  Object.assign(window, { innerWidth: 1000, innerHeight: 744 });
  const pressed = vi.fn();
  roots.button().addEventListener('click', pressed);
  pointer('pointerdown', 500, 500);
  pointer('pointermove', 503, 502);
  expect(corner.held ?? '').toBe('');
  pointer('pointermove', 200, 300);
  expect(roots.frame().className).toBe('drag');
  pointer('pointerup', 200, 300, 0);
  click(roots.button());
  expect(pressed).not.toHaveBeenCalled();
  expect(corner.held).toBe('');
  expect(keep).toHaveBeenCalledWith('moveHere', {
    place: { start: true, rise: 0.576 },
  });
  click(roots.button());
  expect(pressed).toHaveBeenCalledOnce();
});

it('is not dragged by a pointer that was let go outside, or pressed elsewhere', () => {
  pointer('pointermove', 200, 300);
  pointer('pointerdown', 500, 500);
  pointer('pointermove', 200, 300, 0);
  pointer('pointermove', 100, 300);
  expect(roots.frame().className).toBe('');
  expect(keep).not.toHaveBeenCalled();
});
