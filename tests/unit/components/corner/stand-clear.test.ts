// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { standClear } from '../../../../components/corner/stand-clear';

const HOME = { start: false, rise: 0, folds: false };
const VIEW = { width: 1000, height: 800 };

interface Thing {
  element: HTMLElement;
  left: number;
  top: number;
  width: number;
  height: number;
}

let things: Thing[];
let host: HTMLElement;
let frame: HTMLElement;
let over: Element | null;

const contains = ({ left, top, width, height }: Omit<Thing, 'element'>, x: number, y: number) =>
  x >= left && x < left + width && y >= top && y < top + height;

/** A box of the view at the bottom end, moved up by its margin. */
function boxOfFrame(): DOMRect {
  const shift = -Number.parseFloat(frame.style.marginBottom || '0');
  const rise = Number(frame.style.getPropertyValue('--y'));
  return new DOMRect(936, 736 - rise * 716 + shift, 44, 44);
}

function thing(style: string, box: [number, number, number, number], tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.style.cssText = style;
  const [left, top, width, height] = box;
  document.body.append(element);
  things.push({ element, left, top, width, height });
  return element;
}

beforeEach(() => {
  document.body.replaceChildren();
  things = [];
  over = null;
  host = document.createElement('div');
  frame = document.createElement('div');
  document.body.append(host);
  frame.getBoundingClientRect = boxOfFrame;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { left = 0, top = 0, width = 0, height = 0 } = things.find(({ element }) => element === this) ?? {};
    return new DOMRect(left, top, width, height);
  });
  Object.assign(window, { innerWidth: VIEW.width, innerHeight: VIEW.height });
  document.elementsFromPoint = (x, y) => [
    ...(over ? [over] : []),
    host,
    ...things.filter((one) => contains(one, x, y)).map(({ element }) => element),
  ];
});

const clear = (standing = HOME) => standClear(host, frame, standing);

describe('where it stands', () => {
  it('is its own place on a page with nothing there', () => {
    expect(clear()).toBeFalsy();
    expect(frame.className).toBe('');
    expect(boxOfFrame().top).toBe(736);
  });

  it('is written once, while nothing changes', () => {
    clear();
    frame.style.cssText = 'top:0';
    clear();
    expect(frame.style.top).toBe('0px');
    clear({ ...HOME, start: true });
    expect(frame.style.top).toBe('');
  });

  it('is not changed by what scrolls below it, and by what takes up the view', () => {
    thing('position: static', [900, 700, 100, 100]);
    thing('position: fixed', [0, 0, 1000, 800]);
    expect(clear()).toBeFalsy();
  });

  it.each(['fixed', 'sticky'])('is above what the page keeps there (%s)', (position) => {
    thing(`position: ${position}`, [920, 720, 60, 60]);
    expect(clear()).toBeTruthy();
    expect(boxOfFrame().bottom).toBe(712);
  });

  it('is above two things, one above the other', () => {
    thing('position: fixed', [0, 760, 1000, 40]);
    thing('position: fixed', [920, 690, 60, 60]);
    clear();
    expect(boxOfFrame().bottom).toBe(682);
  });

  it('is below what the page keeps at the top, when the person has put it there', () => {
    thing('position: fixed', [0, 0, 1000, 60]);
    clear({ ...HOME, rise: 1 });
    expect(boxOfFrame().top).toBe(68);
  });

  it('is above a form of the page whose fields have the names of methods', () => {
    const form = thing('position: fixed', [920, 720, 60, 60], 'form');
    Object.assign(form, { matches: 'a field', getBoundingClientRect: 'a field' });
    clear();
    expect(boxOfFrame().bottom).toBe(712);
  });

  it('is clear of what has the focus', () => {
    thing('', [900, 740, 100, 30], 'button').focus();
    clear();
    expect(boxOfFrame().bottom).toBe(732);
  });

  it('folds where somebody writes in the whole view, and where there is no room', () => {
    thing('', [0, 0, 1000, 800], 'textarea').focus();
    expect(clear()).toBeTruthy();
    expect(frame.className).toBe('fold');
    expect(boxOfFrame().top).toBe(736);
  });

  it('is folded when the person wants it, whatever is there', () => {
    thing('position: fixed', [920, 720, 60, 60]);
    clear({ ...HOME, folds: true });
    expect(frame.className).toBe('fold');
    expect(boxOfFrame().top).toBe(736);
  });
});

describe('what nobody could press', () => {
  it('is not seen', () => {
    over = document.body;
    expect(clear()).toBeTruthy();
    expect(frame.className).toBe('away');
    over = null;
    clear();
    expect(frame.className).toBe('');
  });
});
