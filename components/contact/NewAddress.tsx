import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import { Button } from '../controls/Button';
import { CodeField } from '../controls/CodeField';
import { TextField } from '../controls/TextField';

interface NewAddressProps {
  /** The address a code is on its way to; null before. */
  waiting: string | null;
  busy: 'sending' | 'checking' | null;
  problem: Problem | null;
  desk: string;
  /** Where answers go if nothing is changed. */
  current: string;
  onNewAddress: (email: string) => void;
  onCode: (code: string) => void;
  onKeep: () => void;
}

/** Another address is proven by a code before an answer goes there: a mistyped one would hand it to a stranger. */
export function NewAddress({ waiting, problem, desk, current, onKeep, ...rest }: NewAddressProps) {
  const error = problem && problemSentence(problem, { desk });
  return (
    <div class="answer-new">
      {waiting === null ? (
        <AddressStep error={error} busy={rest.busy} onNewAddress={rest.onNewAddress} />
      ) : (
        <CodeStep email={waiting} error={error} busy={rest.busy} onCode={rest.onCode} />
      )}
      <button type="button" class="link" onClick={onKeep}>
        {t('answer_keep', { email: current })}
      </button>
    </div>
  );
}

type StepProps = Pick<NewAddressProps, 'busy'> & { error: string | null };

function AddressStep({ error, busy, onNewAddress }: StepProps & Pick<NewAddressProps, 'onNewAddress'>) {
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const send = () => {
    setWrong(!isAddress(email));
    if (isAddress(email)) onNewAddress(email.trim());
    else input.current?.focus();
  };
  return (
    <>
      <TextField
        label={t('answer_new_address')}
        hint={t('answer_new_hint')}
        error={wrong ? t('sign_in_email_wrong') : error}
        type="email"
        inputMode="email"
        machine
        value={email}
        onInput={setEmail}
        onEnter={send}
        inputRef={input}
      />
      <Button onClick={send} busy={busy === 'sending' && t('sign_in_sending')}>
        {t('answer_send_code')}
      </Button>
    </>
  );
}

const isAddress = (text: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text.trim());

function CodeStep({
  email,
  error,
  busy,
  onCode,
}: StepProps & { email: string; onCode: (code: string) => void }) {
  const [code, setCode] = useState('');
  return (
    <>
      <p class="dense">{t('answer_code_to', { email })}</p>
      <CodeField
        label={t('sign_in_code')}
        value={code}
        onInput={setCode}
        onFull={onCode}
        error={error}
        submits={false}
      />
      <Button
        off={code.length < 6}
        onClick={() => onCode(code)}
        busy={busy === 'checking' && t('sign_in_checking')}
      >
        {t('answer_confirm')}
      </Button>
    </>
  );
}
