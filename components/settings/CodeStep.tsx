import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cutAt } from '../../utils/i18n/fill-in';
import { t } from '../../utils/i18n/messages';
import { waitTime } from '../../utils/i18n/times';
import type { Problem } from '../../utils/problems/problem';
import { Button } from '../controls/Button';
import { CodeField } from '../controls/CodeField';
import { faultsOf } from './sign-in-faults';
import { useSecondsUntil } from './use-seconds-until';

export interface CodeStepProps {
  /** The name of the desk. */
  desk: string;
  email: string;
  newCodeAt: number;
  busy: 'finding' | 'sending' | 'checking' | null;
  problem: Problem | null;
  onFinish: (code: string) => void;
  onNewCode: () => void;
  onOther: () => void;
}

/** Step 2: six digits from the mail. The sixth one sends them. */
export function CodeStep({ desk, email, busy, problem, onFinish, ...rest }: CodeStepProps) {
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const error = short ? t('sign_in_code_short') : faultsOf(problem, desk, 2).code;
  const type = (digits: string) => {
    setCode(digits);
    setShort(false);
  };
  const finish = (event: SubmitEvent) => {
    event.preventDefault();
    setShort(code.length < 6);
    if (code.length < 6) input.current?.focus();
    else if (!busy) onFinish(code);
  };
  return (
    <form class="sign-in-form" noValidate onSubmit={finish}>
      <Heading email={email} />
      <div class="sign-in-fields">
        <CodeField
          label={t('sign_in_code')}
          value={code}
          onInput={type}
          onFull={onFinish}
          error={error ?? null}
          inputRef={input}
        />
        <Button kind="primary" size="large" wide submit busy={busy === 'checking' && t('sign_in_checking')}>
          {t('sign_in_code_button')}
        </Button>
        <OtherWays busy={busy} {...rest} />
      </div>
    </form>
  );
}

function Heading({ email }: { email: string }) {
  const [before, after] = cutAt(t('sign_in_code_lead'), 'email');
  return (
    <div>
      <p class="sign-in-step">{t('sign_in_step', { step: 2, steps: 2 })}</p>
      <h1 class="sign-in-title" tabIndex={-1}>
        {t('sign_in_code_title')}
      </h1>
      <p class="sign-in-lead">
        {before}
        <b class="sign-in-email">{email}</b>
        {after}
      </p>
    </div>
  );
}

type OtherWaysProps = Pick<CodeStepProps, 'newCodeAt' | 'busy' | 'onNewCode' | 'onOther'>;

function OtherWays({ newCodeAt, busy, onNewCode, onOther }: OtherWaysProps) {
  const seconds = useSecondsUntil(newCodeAt);
  return (
    <div class="sign-in-ways">
      {seconds > 0 ? (
        <span class="soft">{t('sign_in_new_code_in', { time: waitTime(seconds * 1000) })}</span>
      ) : (
        <button type="button" class="link" disabled={busy !== null} onClick={onNewCode}>
          {t('sign_in_new_code')}
        </button>
      )}
      <button type="button" class="link" onClick={onOther}>
        {t('sign_in_other')}
      </button>
    </div>
  );
}
