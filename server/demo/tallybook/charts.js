import { drawing } from './element.js';

const WIDTH = 560;
const HEIGHT = 220;
const [LEFT, TOP, BOTTOM] = [34, 10, 26];
const GROUND = HEIGHT - BOTTOM;

/** @param top the highest figure of the scale */
const heightOf = (value, top) => ((GROUND - TOP) * value) / top;
const middleOf = (at, count) => LEFT + ((WIDTH - LEFT) / count) * (at + 0.5);

function frame(label, top, names, ...shapes) {
  const steps = [0, 1, 2, 3].map((step) => (top / 3) * step);
  return drawing(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': label },
    steps.map((step) => scaleLine(step, top)),
    names.map((name, at) =>
      drawing('text', { x: middleOf(at, names.length), y: HEIGHT - 7, class: 'middle' }, name),
    ),
    ...shapes,
  );
}

function scaleLine(step, top) {
  const y = GROUND - heightOf(step, top) + 0.5;
  return [
    drawing('path', { d: `M${LEFT} ${y}H${WIDTH}`, class: step === 0 ? 'ground' : 'grid' }),
    drawing('text', { x: LEFT - 8, y: y + 4, class: 'end' }, String(step)),
  ];
}

/** Columns of two parts, one on the other. @param rows name, and the two figures */
export function columns(label, top, rows) {
  const bars = rows.map(([, below, above], at) => {
    const x = middleOf(at, rows.length) - 20;
    const [low, high] = [heightOf(below, top), heightOf(above, top)];
    return [
      drawing('rect', { x, y: GROUND - low, width: 40, height: low, class: 'first' }),
      above > 0 && drawing('rect', { x, y: GROUND - low - high, width: 40, height: high, class: 'second' }),
    ];
  });
  return frame(
    label,
    top,
    rows.map(([name]) => name),
    bars,
  );
}

/** Two lines over the same months. @param rows name, and the two figures */
export function lines(label, top, rows) {
  const names = rows.map(([name]) => name);
  const points = (index) =>
    rows.map((row, at) => [middleOf(at, rows.length), GROUND - heightOf(row[index], top)]);
  const path = (index) =>
    `M${points(index)
      .map((point) => point.join(' '))
      .join('L')}`;
  return frame(
    label,
    top,
    names,
    drawing('path', { d: path(2), class: 'line before' }),
    drawing('path', { d: path(1), class: 'line now' }),
    points(1).map(([x, y]) => drawing('circle', { cx: x, cy: y, r: 4, class: 'first' })),
  );
}

const WIDE = 1000;

/** One bar a row, with its figure at the end. @param rows name, value, text */
export function bars(label, rows) {
  const most = Math.max(...rows.map(([, value]) => value));
  return drawing(
    'svg',
    { viewBox: `0 0 ${WIDE} ${rows.length * 34}`, class: 'chart', role: 'img', 'aria-label': label },
    rows.map(([name, value, text], at) => [
      drawing('text', { x: 0, y: at * 34 + 21 }, name),
      drawing('rect', {
        x: 178,
        y: at * 34 + 7,
        width: (value / most) * 740,
        height: 20,
        rx: 3,
        class: 'first',
      }),
      drawing('text', { x: WIDE, y: at * 34 + 21, class: 'end' }, text),
    ]),
  );
}
