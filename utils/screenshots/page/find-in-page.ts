import type { SensitiveReason } from '../../tickets/shot';
import { findSensitive, type SensitiveSpan } from './find-sensitive';
import type { Found } from './frame-reading';
import { isMarked, marksInputs } from './marked';
import type { Memory } from './memory';
import { factsOf, isField } from './read-field';
import { reasonToCover } from './sensitive-field';
import { rangeOf, type TextRun } from './text-runs';
import { isEmpty, type Rect, visiblePart } from './visible-part';
import type { Walked } from './walk-page';

/** Looks where one sensitive thing lies now, line by line; nowhere, when it is not to be seen. */
export type Look = () => Found[];

/** Everything of a walked page that must be covered. */
export function findInPage({ runs, elements }: Walked, memory: Memory): Look[] {
  return [
    ...elements.flatMap((element) => findInElement(element, memory)),
    ...runs.flatMap((run) => findInRun(run, memory)),
  ];
}

function findInElement(element: Element, memory: Memory): Look[] {
  if (isMarked(element)) return [cover(element, () => linesAround(element), 'marked', memory)];
  if (isField(element)) {
    const reason = reasonToCover(factsOf(element, memory));
    const marked = !reason && element.closest('[data-dd-privacy],.dd-privacy-mask-user-input');
    if (reason) return [cover(element, () => [element.getBoundingClientRect()], reason, memory)];
    if (marked && marksInputs(marked))
      return [cover(element, () => [element.getBoundingClientRect()], 'marked', memory)];
    return [];
  }
  const drawn = writtenByStyle(element);
  return drawn ? [cover(element, () => [element.getBoundingClientRect()], drawn, memory)] : [];
}

/** The element with everything in it, also what sticks out of it and what has no box of its own. */
function linesAround(element: Element): Rect[] {
  const range = new Range();
  range.selectNode(element);
  return [element.getBoundingClientRect(), ...range.getClientRects()];
}

/** Text that a style sheet writes out of an attribute: `content: attr(data-name)`. */
function writtenByStyle(element: Element): SensitiveReason | null {
  const written = Array.from(element.attributes).find(
    ({ name, value }) => name.startsWith('data-') && value.length < 500 && findSensitive(value).length > 0,
  );
  if (!written) return null;
  const contents = ['::before', '::after'].map((which) => getComputedStyle(element, which).content);
  const shown = contents.some((content) => content.includes('"'));
  return shown ? (findSensitive(written.value)[0]?.reason ?? null) : null;
}

/** A run as a whole, and each text alone: what stands next to a number must not hide it. */
function findInRun(run: TextRun, memory: Memory): Look[] {
  const alone =
    run.parts.length < 2
      ? []
      : run.parts.flatMap(({ node, from }) => shifted(findSensitive(node.data), from));
  return [...findSensitive(run.text), ...alone].flatMap(({ start, end, reason }) => {
    const range = rangeOf(run, start, end);
    const parent = around(range.startContainer);
    const lines = () => Array.from(range.getClientRects());
    return parent ? [cover(parent, lines, reason, memory, range.startContainer, `${start}-${end}`)] : [];
  });
}

/** A text may stand in a shadow root itself: then its host is what is around it. */
function around(node: Node): Element | null {
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

const shifted = (spans: SensitiveSpan[], by: number): SensitiveSpan[] =>
  spans.map(({ start, end, reason }) => ({ start: start + by, end: end + by, reason }));

function cover(
  element: Element,
  linesNow: () => Rect[],
  reason: SensitiveReason,
  memory: Memory,
  node: Node = element,
  piece = '',
): Look {
  return () => {
    if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return [];
    return linesNow().flatMap((line, at) => {
      const { x, y, width, height } = visiblePart(line, element);
      if (isEmpty({ x, y, width, height })) return [];
      return [{ key: `${memory.nameOf(node)}.${piece}.${at}`, reason, x, y, width, height }];
    });
  };
}
