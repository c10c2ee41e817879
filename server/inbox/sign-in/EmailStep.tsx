import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../utils/problems/problem';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';

interface Props {
  busy: boolean;
  problem?: Problem | undefined;
  onSend(email: string): void;
}

/** What is wrong with an address, before the desk is asked. */
export const emailFault = (email: string): 'inbox_email_missing' | 'inbox_email_wrong' | null => {
  if (email === '') return 'inbox_email_missing';
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) && email.length <= 254 ? null : 'inbox_email_wrong';
};

/** The first step: an address, to which a code is sent. */
export const EmailStep = ({ busy, problem, onSend }: Props) => {
  const words = useWords();
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<ReturnType<typeof emailFault>>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);

  const send = (event: Event) => {
    event.preventDefault();
    const wrong = emailFault(email.trim());
    setFault(wrong);
    if (wrong) input.current?.focus();
    else if (!busy) onSend(email.trim());
  };
  const error = fault ? words.say(fault) : problem && emailProblem(words, problem);
  return (
    <form class="sign-in-form" onSubmit={send} noValidate>
      <h1>{words.say('inbox_sign_in_heading')}</h1>
      <p class="lead">{words.say('inbox_sign_in_lead')}</p>
      <TextField
        label={words.say('inbox_email_label')}
        keyboard="email"
        name="email"
        autocomplete="email"
        value={email}
        error={error}
        elementRef={input}
        onChange={(value) => {
          setEmail(value);
          setFault(null);
        }}
      />
      <Button kind="primary" type="submit" busy={busy ? words.say('inbox_email_sending') : undefined}>
        {words.say('inbox_email_send')}
      </Button>
    </form>
  );
};

const emailProblem = (words: ReturnType<typeof useWords>, problem: Problem): string =>
  problem.code === 'invalid-input' ? words.say('inbox_email_wrong') : problemSentence(words, problem);
