import { useEffect, useState } from 'preact/hooks';
import { Strip } from '../parts/Strip';
import { CodeStep } from '../sign-in/CodeStep';
import { EmailStep } from '../sign-in/EmailStep';
import { SignInFrame } from '../sign-in/SignInFrame';
import { NEW_CODE_AFTER } from '../state/sign-in';
import type { Inbox } from './inbox';

const useSecondsLeft = (until: number): number => {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
};

/** Signing in, with what is known of the desk. */
export const SignInPage = ({ inbox, meanwhile }: { inbox: Inbox; meanwhile: boolean }) => {
  const { signIn, words, deskName } = inbox;
  const now = signIn.state.value;
  useEffect(() => {
    document.title = [words.say('inbox_sign_in_heading'), deskName.value].filter(Boolean).join(' · ');
  }, [words, deskName.value]);
  const strip = meanwhile && <Strip kind="signedOut">{words.say('inbox_signed_out_meanwhile')}</Strip>;
  return (
    <SignInFrame desk={deskName.value} strip={strip}>
      {now.step === 'email' ? (
        <EmailStep busy={now.busy} problem={now.problem} onSend={(email) => void signIn.start(email)} />
      ) : (
        <CodePage inbox={inbox} />
      )}
    </SignInFrame>
  );
};

const CodePage = ({ inbox: { signIn } }: { inbox: Inbox }) => {
  const now = signIn.state.value;
  const askedAt = now.step === 'code' ? now.askedAt : 0;
  const newCodeIn = useSecondsLeft(askedAt + NEW_CODE_AFTER * 1000);
  if (now.step !== 'code') return null;
  return (
    <CodeStep
      email={now.email}
      minutes={Math.max(1, Math.round((Date.parse(now.started.expiresAt) - now.askedAt) / 60_000))}
      busy={now.busy}
      again={now.again}
      newCodeIn={newCodeIn}
      problem={now.problem}
      onFinish={(code) => void signIn.finish(code)}
      onAgain={() => void signIn.startAgain()}
      onOtherAddress={signIn.otherAddress}
    />
  );
};
