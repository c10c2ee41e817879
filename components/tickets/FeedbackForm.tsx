import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { faultSentence, problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import { LIMITS } from '../../utils/protocol/limits';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Foot } from '../controls/Foot';
import { TextArea } from '../controls/TextArea';
import './feedback.css';
import { ScoreKeys } from './ScoreKeys';

export interface FeedbackFormProps {
  /** 0 to 10; null while none is chosen. */
  score: number | null;
  text: string;
  desk: string;
  email: string;
  sending: boolean;
  /** Why it could not be handed over. */
  problem: Problem | null;
  onScore: (score: number) => void;
  onText: (text: string) => void;
  onSend: () => void;
  onAsk: () => void;
}

/** What somebody thinks of the product: a number, and a reason if they like. */
export function FeedbackForm(props: FeedbackFormProps) {
  const { score, text, desk, email, problem } = props;
  const [checked, setChecked] = useState(false);
  const tooLong = text.trim().length > LIMITS.opinion;
  const send = () => {
    setChecked(true);
    if (score !== null && !tooLong) props.onSend();
  };
  return (
    <>
      <div class="body groups">
        <header class="group">
          <h1 class="page-title" tabIndex={-1}>
            {t('feedback_title')}
          </h1>
          <p class="soft">
            {t('feedback_goes')}{' '}
            <button type="button" class="link" onClick={props.onAsk}>
              {t('tab_ask')}
            </button>
          </p>
        </header>
        <div>
          <ScoreKeys
            label={t('feedback_score')}
            low={t('feedback_low')}
            high={t('feedback_high')}
            value={score}
            onChoose={props.onScore}
          />
          {checked && score === null && <ErrorLine>{t('feedback_needed')}</ErrorLine>}
        </div>
        <TextArea
          label={t('feedback_reason')}
          aside={t('feedback_optional')}
          value={text}
          error={checked && tooLong ? faultSentence({ fault: 'too-long', limit: LIMITS.opinion }) : null}
          onInput={props.onText}
        />
        {problem && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
      </div>
      <Foot>
        <p class="meta composer-to">
          <bdi>{t('goes_to', { desk })}</bdi> <bdi>{t('goes_as', { email })}</bdi>
        </p>
        <Button kind="primary" wide busy={props.sending && t('thread_reply_busy')} onClick={send}>
          {t('feedback_send')}
        </Button>
      </Foot>
    </>
  );
}

/** It is on its way. */
export function FeedbackSent({ desk, onDone }: { desk: string; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="body groups">
      <header class="group">
        <h1 class="page-title" tabIndex={-1} ref={heading}>
          {t('feedback_sent')}
        </h1>
        <p class="soft">{t('feedback_sent_body', { desk })}</p>
      </header>
      <div>
        <Button onClick={onDone}>{t('sent_done')}</Button>
      </div>
    </div>
  );
}
