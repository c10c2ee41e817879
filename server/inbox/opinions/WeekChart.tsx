import type { InboxOpinionKind, InboxOpinions } from '../lists-protocol';
import { shortDay } from '../words/times';
import { useNow, useWords } from '../words/WordsContext';

const WIDTH = 440;
const HEIGHT = 138;
const BAND = { left: 26, right: 430, top: 14, bottom: 114 };

const SCALES: Record<InboxOpinionKind, { from: number; to: number; lines: number[] }> = {
  feedback: { from: 0, to: 10, lines: [0, 2, 4, 6, 8, 10] },
  ratings: { from: 1, to: 5, lines: [1, 2, 3, 4, 5] },
};

interface Point {
  x: number;
  y: number;
  average: number;
}

interface Props {
  byWeek: InboxOpinions['byWeek'];
  kind: InboxOpinionKind;
}

/** The average of each week, on the whole scale so that small changes look small; weeks without answers are left out. */
export const WeekChart = ({ byWeek, kind }: Props) => {
  const words = useWords();
  const now = useNow();
  const { lines } = SCALES[kind];
  const points = pointsOf(byWeek, kind);
  const last = points.at(-1);
  const numbers = new Intl.NumberFormat(words.region, { maximumFractionDigits: 1 });
  const day = (index: number) => shortDay(words, byWeek.at(index)?.from ?? '', now);
  return (
    <figure class="chart">
      <figcaption>{words.say('inbox_opinions_by_week')}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${words.say('inbox_opinions_by_week')}. ${byWeek
          .filter(({ average }) => average !== null)
          .map(({ from, average }) => `${shortDay(words, from, now)}: ${numbers.format(average ?? 0)}`)
          .join(', ')}`}
      >
        {lines.map((value) => (
          <g key={value}>
            <path class="chart-line" d={`M${BAND.left} ${heightOf(value, kind)}H${BAND.right}`} />
            <text class="chart-scale" x={BAND.left - 8} y={heightOf(value, kind) + 4}>
              {numbers.format(value)}
            </text>
          </g>
        ))}
        <polyline class="chart-path" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ x, y }) => (
          <circle key={x} class={x === last?.x ? 'chart-last' : 'chart-point'} cx={x} cy={y} r="3" />
        ))}
        {last && (
          <text class="chart-number chart-now" x={Math.min(last.x, BAND.right - 8)} y={last.y - 8}>
            {numbers.format(last.average)}
          </text>
        )}
        <text class="chart-name chart-start" x={BAND.left} y={HEIGHT - 4}>
          {day(0)}
        </text>
        <text class="chart-name chart-end" x={BAND.right} y={HEIGHT - 4}>
          {day(-1)}
        </text>
      </svg>
    </figure>
  );
};

const heightOf = (value: number, kind: InboxOpinionKind): number => {
  const { from, to } = SCALES[kind];
  return BAND.bottom - ((value - from) / (to - from)) * (BAND.bottom - BAND.top);
};

const pointsOf = (byWeek: InboxOpinions['byWeek'], kind: InboxOpinionKind): Point[] => {
  const step = (BAND.right - BAND.left) / Math.max(1, byWeek.length - 1);
  return byWeek.flatMap(({ average }, index) =>
    average === null ? [] : [{ x: BAND.left + index * step, y: heightOf(average, kind), average }],
  );
};
