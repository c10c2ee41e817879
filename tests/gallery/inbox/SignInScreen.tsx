import type { ComponentChildren } from 'preact';
import { CodeStep } from '../../../server/inbox/sign-in/CodeStep';
import { EmailStep } from '../../../server/inbox/sign-in/EmailStep';
import { SignInFrame } from '../../../server/inbox/sign-in/SignInFrame';
import type { Problem } from '../../../utils/problems/problem';

interface Props {
  step: 'email' | 'code';
  busy?: boolean;
  again?: boolean;
  newCodeIn?: number;
  problem?: Problem;
  strip?: ComponentChildren;
}

/** Signing in, from fixed data. */
export const SignInScreen = ({
  step,
  busy = false,
  again = false,
  newCodeIn = 42,
  problem,
  strip,
}: Props) => (
  <SignInFrame desk="Ledgerly Support" strip={strip}>
    {step === 'email' ? (
      <EmailStep busy={busy} problem={problem} onSend={() => {}} />
    ) : (
      <CodeStep
        email="maya@ledgerly.example"
        minutes={10}
        busy={busy}
        again={again}
        newCodeIn={newCodeIn}
        problem={problem}
        onFinish={() => {}}
        onAgain={() => {}}
        onOtherAddress={() => {}}
      />
    )}
  </SignInFrame>
);
