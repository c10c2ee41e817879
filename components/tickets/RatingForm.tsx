import { useId, useState } from 'preact/hooks';
import { givenName } from '../../utils/corner/corner-facts';
import { t } from '../../utils/i18n/messages';
import { faultSentence, problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import { LIMITS } from '../../utils/protocol/limits';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import { GrowingText } from '../controls/TextArea';
import './rating.css';

const FACES = [
  [1, 'angry'],
  [2, 'frown'],
  [3, 'meh'],
  [4, 'smile'],
  [5, 'laugh'],
] as const satisfies readonly (readonly [number, IconName])[];

type Score = (typeof FACES)[number][0];

/** The word of a score from 1 to 5. */
export const ratingWord = (score: number): string => t(`rating_${score as Score}`);

export interface RatingFormProps {
  /** Who answered; null when it cannot be said. */
  agent: string | null;
  score: number | null;
  text: string;
  desk: string;
  problem: Problem | null;
  onScore: (score: number) => void;
  onText: (text: string) => void;
  onSend: () => void;
  onSkip: () => void;
}

/** How the answer was, once, after a ticket is over; it can be skipped, and then is not asked again. */
export function RatingForm(props: RatingFormProps) {
  const { agent, score, text, desk, problem } = props;
  const [checked, setChecked] = useState(false);
  const fault = useId();
  const tooLong = text.trim().length > LIMITS.opinion;
  const send = () => {
    setChecked(true);
    if (score !== null && !tooLong) props.onSend();
  };
  const question = agent ? t('rating_question', { name: givenName(agent) }) : t('rating_question_plain');
  return (
    <section class="rating">
      <fieldset class="rating-faces" aria-describedby={fault}>
        <legend class="rating-question">{question}</legend>
        <div class="rating-choices">
          {FACES.map(([value, icon]) => (
            <Face
              key={value}
              value={value}
              icon={icon}
              chosen={value === score}
              onChoose={() => props.onScore(value)}
            />
          ))}
        </div>
      </fieldset>
      <GrowingText
        class="field-area"
        rows={2}
        label={t('rating_text')}
        placeholder={t('rating_text')}
        value={text}
        onInput={props.onText}
        invalid={checked && tooLong}
        describedBy={fault}
      />
      <div id={fault}>
        {checked && score === null && <ErrorLine>{t('rating_needed')}</ErrorLine>}
        {checked && tooLong && (
          <ErrorLine>{faultSentence({ fault: 'too-long', limit: LIMITS.opinion })}</ErrorLine>
        )}
        {problem && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
      </div>
      <div class="foot-buttons">
        <Button kind="quiet" onClick={props.onSkip}>
          {t('rating_skip')}
        </Button>
        <Button onClick={send}>{t('rating_send')}</Button>
      </div>
    </section>
  );
}

interface FaceProps {
  value: number;
  icon: IconName;
  chosen: boolean;
  onChoose: () => void;
}

function Face({ value, icon, chosen, onChoose }: FaceProps) {
  return (
    <label class="rating-face">
      <input
        class="unseen"
        type="radio"
        name="rating"
        value={value}
        checked={chosen}
        onChange={() => onChoose()}
      />
      <Icon name={icon} size={22} />
      <span>{ratingWord(value)}</span>
    </label>
  );
}

/** What was said, or thanks for it. */
export function RatingGiven({ score, thanks }: { score: number; thanks: boolean }) {
  return (
    <p class="rating-given meta" role={thanks ? 'status' : undefined}>
      {t('rating_given', { word: ratingWord(score) })}
      {thanks && ` · ${t('rating_thanks')}`}
    </p>
  );
}
