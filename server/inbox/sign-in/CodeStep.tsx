import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../utils/problems/problem';
import { Button } from '../parts/Button';
import { problemSentence } from '../words/problem-sentence';
import { splitAround } from '../words/split';
import { countdown } from '../words/times';
import { useWords } from '../words/WordsContext';
import { CODE_LENGTH, CodeField } from './CodeField';

interface Props {
  email: string;
  /** How long a code is good for. */
  minutes: number;
  busy: boolean;
  /** Whether a new code was sent after the first. */
  again: boolean;
  /** Seconds until another code may be asked for. */
  newCodeIn: number;
  problem?: Problem | undefined;
  onFinish(code: string): void;
  onAgain(): void;
  onOtherAddress(): void;
}

/** The second step: the code from the mail. The sixth digit sends it. */
export const CodeStep = (props: Props) => {
  const { email, minutes, busy, again, newCodeIn, problem, onFinish, onAgain, onOtherAddress } = props;
  const words = useWords();
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (!problem) return;
    setCode('');
    input.current?.focus();
  }, [problem]);

  const change = (next: string) => {
    setCode(next);
    setShort(false);
    if (next.length === CODE_LENGTH && !busy) onFinish(next);
  };
  const finish = (event: Event) => {
    event.preventDefault();
    if (code.length < CODE_LENGTH) {
      setShort(true);
      input.current?.focus();
    } else if (!busy) onFinish(code);
  };
  const typed = code !== '' && !short;
  const error = short
    ? words.say('inbox_code_short')
    : !typed && problem
      ? problemSentence(words, problem)
      : undefined;
  const [before, after] = splitAround(words.say('inbox_code_lead', { minutes }), 'email');
  return (
    <form class="sign-in-form" onSubmit={finish} noValidate>
      <h1>{words.say('inbox_code_heading')}</h1>
      <p class="lead">
        {before}
        <strong class="address">{email}</strong>
        {after}
      </p>
      <CodeField
        label={words.say('inbox_code_label')}
        value={code}
        error={error}
        elementRef={input}
        onChange={change}
      />
      <Button kind="primary" type="submit" busy={busy ? words.say('inbox_code_checking') : undefined}>
        {words.say('inbox_code_check')}
      </Button>
      <p class="sign-in-ways">
        {newCodeIn > 0 ? (
          <span class="meta">{words.say('inbox_code_again_in', { time: countdown(newCodeIn) })}</span>
        ) : (
          <button type="button" class="link" onClick={onAgain}>
            {words.say('inbox_code_again')}
          </button>
        )}
        <button type="button" class="link" onClick={onOtherAddress}>
          {words.say('inbox_code_other_address')}
        </button>
      </p>
      <p class="meta" role="status">
        {again && words.say('inbox_code_sent_again')}
      </p>
    </form>
  );
};
