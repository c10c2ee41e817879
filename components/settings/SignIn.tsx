import type { Problem } from '../../utils/problems/problem';
import '../controls/base.css';
import '../controls/tokens.css';
import { AddressStep, type AddressStepProps } from './AddressStep';
import { CodeStep } from './CodeStep';
import { Sign } from './Sign';
import './sign-in.css';

export interface SignInProps {
  /** What was typed before, or what was used last; the form keeps what is typed after. */
  address: string;
  email: string;
  /** The desk that answers at the address that was looked for; null when none was, or none does. */
  found: AddressStepProps['found'];
  /** A code has been sent and waits to be typed; null for the first step. */
  code: {
    desk: string;
    email: string;
    /** Milliseconds since 1970. */
    newCodeAt: number;
  } | null;
  busy: 'finding' | 'sending' | 'checking' | null;
  /** What went wrong last; shown at the field it speaks of. */
  problem: Problem | null;
  /** The person has left the address field: look whether a desk answers there. */
  onFind: (address: string) => void;
  /** Sends a code. Both are typed by the person and trimmed. */
  onStart: (signIn: { address: string; email: string }) => void;
  /** Six digits. */
  onFinish: (code: string) => void;
  /** Sends another code to the same address. */
  onNewCode: () => void;
  /** Back to the first step. */
  onOther: () => void;
}

/** Address of the desk and e-mail, then the code. */
export function SignIn(props: SignInProps) {
  const { code, busy, problem } = props;
  return (
    <main class="sign-in">
      <div class="sign-in-name">
        <Sign />
        <span>Handrail</span>
      </div>
      {code ? (
        <CodeStep
          {...code}
          busy={busy}
          problem={problem}
          onFinish={props.onFinish}
          onNewCode={props.onNewCode}
          onOther={props.onOther}
        />
      ) : (
        <AddressStep {...props} />
      )}
    </main>
  );
}
