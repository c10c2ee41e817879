import { useWords } from '../words/WordsContext';

/** The height of the highest bar, and the room for the number above it, in units of the drawing. */
const HIGHEST = 100;
const ABOVE = 18;
const BELOW = 20;
const STEP = 40;

interface Props {
  /** How many gave each number, lowest first. */
  spread: readonly number[];
  lowest: number;
}

/** How many gave each number: bars in ink, each with its number written. */
export const SpreadChart = ({ spread, lowest }: Props) => {
  const words = useWords();
  const most = Math.max(1, ...spread);
  const numbers = new Intl.NumberFormat(words.region);
  return (
    <figure class="chart">
      <figcaption>{words.say('inbox_opinions_spread')}</figcaption>
      <svg
        viewBox={`0 0 ${spread.length * STEP} ${ABOVE + HIGHEST + BELOW}`}
        role="img"
        aria-label={`${words.say('inbox_opinions_spread')}. ${spread
          .map((count, index) => `${lowest + index}: ${numbers.format(count)}`)
          .join(', ')}`}
      >
        {spread.map((count, index) => {
          const height = Math.max(2, (count / most) * HIGHEST);
          const top = ABOVE + HIGHEST - height;
          return (
            <g key={index} class={count === most ? 'bar-most' : undefined}>
              <rect class="chart-bar" x={index * STEP + 3} y={top} width={STEP - 6} height={height} rx="2" />
              <text class="chart-number" x={(index + 0.5) * STEP} y={top - 5}>
                {numbers.format(count)}
              </text>
              <text class="chart-name" x={(index + 0.5) * STEP} y={ABOVE + HIGHEST + 15}>
                {lowest + index}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
};
