import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { messageTime } from '../../utils/i18n/times';
import type { Problem } from '../../utils/problems/problem';
import type { PageLink } from '../../utils/protocol/desk-api';
import { LIMITS } from '../../utils/protocol/limits';
import type { DraftChange } from '../../utils/state/draft-state';
import type { Draft, DraftAnswer } from '../../utils/tickets/draft';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Foot } from '../controls/Foot';
import { Strip } from '../controls/Strip';
import { TextArea } from '../controls/TextArea';
import { TextField } from '../controls/TextField';
import { AboutPage } from './AboutPage';
import { AnswerChoice, type AnswerChoiceProps } from './AnswerChoice';
import './contact.css';
import { type AskFaults, askFaults, deskFaults, leftWords } from './draft-faults';
import { GoesTo } from './GoesTo';
import { Tips } from './Tips';

export interface AskFormProps {
  draft: Draft;
  /** Where it goes and as whom. */
  desk: string;
  email: string;
  /** When the draft that was found here was last changed (milliseconds since 1970); null for a fresh one. */
  restoredFrom: number | null;
  /** Minutes until the desk's first answer, usually; null when it cannot say. */
  usual: number | null;
  /** How the answer comes; null for a desk that offers no choice. */
  answer: Omit<AnswerChoiceProps, 'checked' | 'phoneRef'> | null;
  /** What may answer it already: articles, and the person's own tickets. It stands below what is written. */
  suggestions: ComponentChildren;
  /** The block of pictures and files. */
  files: ComponentChildren;
  /** Why the desk refused it, or why it could not be kept; null otherwise. */
  problem: Problem | null;
  otherPage: PageLink | null;
  onThisPage: () => void;
  onChange: (change: DraftChange) => void;
  onDiscard: () => void;
  /** Nothing is missing: shows what would be sent. */
  onReview: () => void;
}

/** The form for a new ticket. Every change is handed on at once, so that nothing typed can be lost. */
export function AskForm({ draft, desk, email, usual, answer, onChange, onReview, ...rest }: AskFormProps) {
  const [checked, setChecked] = useState(false);
  const summary = useRef<HTMLInputElement>(null);
  const description = useRef<HTMLTextAreaElement>(null);
  const phone = useRef<HTMLInputElement>(null);
  const faults: AskFaults = { ...deskFaults(rest.problem?.fields ?? []), ...(checked && askFaults(draft)) };
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = askFaults(draft);
    if (lacksNumber(answer?.value)) phone.current?.focus();
    else if (wrong.summary) summary.current?.focus();
    else if (wrong.description) description.current?.focus();
    else onReview();
  };
  return (
    <>
      {rest.restoredFrom !== null && <DraftStrip at={rest.restoredFrom} onDiscard={rest.onDiscard} />}
      <form class="ask" noValidate onSubmit={check}>
        <div class="body groups">
          <h1 class="unseen" tabIndex={-1}>
            {t('ask_title')}
          </h1>
          {answer && <AnswerChoice {...answer} checked={checked} phoneRef={phone} />}
          {rest.problem && <ErrorLine>{problemSentence(rest.problem, { desk })}</ErrorLine>}
          <div class="ask-fields">
            <TextField
              label={t('ask_summary')}
              placeholder={t('ask_summary_hint')}
              value={draft.summary}
              error={faults.summary}
              aside={leftWords(draft.summary, LIMITS.summary)}
              onInput={(value) => onChange({ summary: value })}
              inputRef={summary}
            />
            <div class="group">
              <TextArea
                label={t('ask_description')}
                value={draft.body}
                error={faults.description}
                aside={leftWords(draft.body, LIMITS.description)}
                onInput={(value) => onChange({ body: value })}
                inputRef={description}
              />
              <Tips draft={draft} />
            </div>
            {rest.suggestions}
          </div>
          {rest.files}
          <AboutPage
            draft={draft}
            otherPage={rest.otherPage}
            onChange={onChange}
            onThisPage={rest.onThisPage}
          />
        </div>
        <Foot>
          <GoesTo desk={desk} email={email} usual={usual} />
          <Button kind="primary" wide submit>
            {t('ask_check')}
          </Button>
        </Foot>
      </form>
    </>
  );
}

const lacksNumber = (answer: DraftAnswer | undefined): boolean =>
  answer?.channel === 'call' && answer.phone.number === null;

function DraftStrip({ at, onDiscard }: { at: number; onDiscard: () => void }) {
  return (
    <Strip tone="plain" icon="rotate-ccw" action={{ words: t('ask_discard'), onClick: onDiscard }}>
      {t('ask_draft_from', { time: messageTime(at) })}
    </Strip>
  );
}
