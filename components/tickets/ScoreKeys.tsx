import { useId } from 'preact/hooks';
import './feedback.css';

export interface ScoreKeysProps {
  label: string;
  /** What the ends mean. */
  low: string;
  high: string;
  value: number | null;
  /** The id of what says that one has to be chosen. */
  describedBy?: string | undefined;
  onChoose: (score: number) => void;
}

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** Eleven keys, 0 to 10; a group of radio buttons whose ends are named, for who hears them too. */
export function ScoreKeys({ label, low, high, value, describedBy, onChoose }: ScoreKeysProps) {
  const name = useId();
  const said = (score: number) => (score === 0 ? `0, ${low}` : score === 10 ? `10, ${high}` : undefined);
  return (
    <fieldset class="score" aria-describedby={describedBy}>
      <legend class="unseen">{label}</legend>
      <div class="score-keys">
        {SCORES.map((score) => (
          <label class="score-key" key={score}>
            <input
              class="unseen"
              type="radio"
              name={name}
              value={score}
              checked={score === value}
              aria-label={said(score)}
              onChange={() => onChoose(score)}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <p class="score-ends meta" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}
