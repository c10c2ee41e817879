import { useEffect } from 'preact/hooks';
import { spokenAddress } from '../../utils/protocol/desk-address';
import { session } from '../../utils/state/session-state';
import {
  findDesk,
  finishSignIn,
  forgetSignIn,
  foundDesk,
  sendNewCode,
  signInBusy,
  signInProblem,
  startSignIn,
} from '../../utils/state/sign-in-state';
import { SignIn } from '../settings/SignIn';

export interface SignInPlaceProps {
  /** The desk this build was made for; empty when the person has to name one. */
  presetAddress: string;
  /** The code was right. */
  onSignedIn?: () => void;
}

/** Sign-in, begun with what is known: the desk and the person of last time. */
export function SignInPlace({ presetAddress, onSignedIn }: SignInPlaceProps) {
  const facts = session.value;
  const under = facts?.signIn ?? null;
  const address = spokenAddress(under?.address ?? facts?.desk?.address ?? presetAddress);
  useEffect(() => {
    if (address && !under) void findDesk(address);
  }, [address, under]);
  return (
    <SignIn
      address={address}
      email={under?.email ?? facts?.person?.email ?? ''}
      found={foundDesk.value}
      code={under && { desk: under.deskName, email: under.email, newCodeAt: under.newCodeAt }}
      busy={signInBusy.value}
      problem={signInProblem.value}
      onFind={findDesk}
      onStart={(start) => startSignIn(start.address, start.email)}
      onFinish={(code) => void finishSignIn(code).then((done) => done && onSignedIn?.())}
      onNewCode={sendNewCode}
      onOther={forgetSignIn}
    />
  );
}
