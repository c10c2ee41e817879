import type { SensitiveReason } from '../../tickets/shot';
import { findSensitive } from './find-sensitive';
import { isMarked } from './marked';
import type { Memory } from './memory';
import { factsOf, isField } from './read-field';
import { reasonToCover } from './sensitive-field';
import { rangeOf, type TextRun } from './text-runs';
import { isEmpty, type Rect } from './visible-part';
import { walkPage } from './walk-page';

/** Where something was covered in a copy, in CSS pixels of the copy's view. */
export interface Masked extends Rect {
  reason: SensitiveReason;
}

/** A copy has no closed roots. */
const openRoot = (element: Element): ShadowRoot | null => element.shadowRoot;

const SOLID = '\u2588';

/**
 * Takes what is sensitive out of a copy of the page before it is drawn: a copy need not be laid out as the page is, so
 * boxes painted where things lie in the page could miss them. Fields are told by their order, which is that of the page:
 * only the page remembers which of them once hid their letters.
 *
 * @returns where the covered things lie in the copy, as it is laid out then
 */
export function maskClone(copy: Document, page: Document, memory: Memory): Masked[] {
  const { elements, runs } = walkPage(copy, openRoot);
  const fields = walkPage(page, openRoot).elements.filter(isField);
  const copied = elements.filter(isField);
  const places: { reason: SensitiveReason; rects: () => Rect[] }[] = [];
  const note = (reason: SensitiveReason, rects: () => Rect[]) => places.push({ reason, rects });
  for (const [at, field] of copied.entries()) {
    const known = fields.length === copied.length ? fields[at] : undefined;
    const reason = known ? reasonToCover(factsOf(known, memory)) : 'personal';
    if (!reason) continue;
    if (field.localName !== 'select') field.value = '';
    blacken(field);
    note(reason, () => [field.getBoundingClientRect()]);
  }
  for (const run of runs) maskRun(run, note);
  for (const element of elements.filter(isMarked)) {
    blacken(element);
    for (const inner of element.querySelectorAll('*')) blacken(inner);
    note('marked', () => [element.getBoundingClientRect()]);
  }
  for (const frame of elements.filter(({ localName }) => /^(?:iframe|frame|object|embed)$/.test(localName)))
    empty(frame);
  return places.flatMap(({ reason, rects }) =>
    rects()
      .filter((rect) => !isEmpty(rect))
      .map(({ x, y, width, height }) => ({ reason, x, y, width, height })),
  );
}

function maskRun(run: TextRun, note: (reason: SensitiveReason, rects: () => Rect[]) => void): void {
  const alone = run.parts.flatMap(({ node, from }) =>
    findSensitive(node.data).map((span) => ({ ...span, start: span.start + from, end: span.end + from })),
  );
  const found = [...findSensitive(run.text), ...alone];
  for (const { start, end } of found) {
    for (const { node, from } of run.parts) {
      const [first, last] = [Math.max(0, start - from), Math.min(node.data.length, end - from)];
      if (last > first)
        node.data = node.data.slice(0, first) + SOLID.repeat(last - first) + node.data.slice(last);
    }
  }
  for (const { start, end, reason } of found)
    note(reason, () => Array.from(rangeOf(run, start, end).getClientRects()));
}

function blacken(element: Element): void {
  const { style } = element as HTMLElement;
  if (!style) return;
  for (const name of ['color', 'background', 'fill', 'stroke', '-webkit-text-fill-color'])
    style.setProperty(name, 'transparent', 'important');
  style.setProperty('text-shadow', 'none', 'important');
  if (element.localName === 'img' || element.localName === 'canvas' || element.localName === 'video')
    style.setProperty('opacity', '0', 'important');
}

/** A frame is not drawn, but the place it takes is kept. */
function empty(frame: Element): void {
  const { width, height, display, margin, border, padding, position, inset, float } = getComputedStyle(frame);
  const stand = frame.ownerDocument.createElement('div');
  Object.assign(stand.style, { width, height, margin, border, padding, position, inset, float });
  stand.style.display = display === 'inline' ? 'inline-block' : display;
  frame.replaceWith(stand);
}
