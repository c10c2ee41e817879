import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { browserLanguage, chooseLanguage, chosenLanguage } from '../../utils/state/language-state';
import { storageBroken } from '../../utils/state/mirror';
import { type SessionFacts, session } from '../../utils/state/session-state';
import { openPage, setUp } from '../../utils/state/set-up-state';
import { Ready } from '../settings/Ready';
import { WelcomeFrame } from '../settings/WelcomeFrame';
import { Broken } from './Broken';
import { SignInPlace } from './SignInPlace';

export interface WelcomePlaceProps {
  /** The desk this build was made for; empty when the person has to name one. */
  presetAddress: string;
  /** Begins with the sign-in, whoever is signed in. */
  signInFirst: boolean;
  /** The page that tells what Handrail may do. */
  onSees: () => void;
}

/** First run: address and e-mail, code, and then where help is. */
export function WelcomePlace({ presetAddress, signInFirst, onSees }: WelcomePlaceProps) {
  const [signingIn, setSigningIn] = useState(signInFirst);
  const [arrived, setArrived] = useState(false);
  const facts = session.value;
  const title = `${t('options_first_steps')}, Handrail`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (storageBroken.value) return <Broken />;
  if (!facts) return null;
  const language = { chosen: chosenLanguage.value, browser: browserLanguage(), onChoose: chooseLanguage };
  return (
    <WelcomeFrame language={language} onSees={onSees}>
      {facts.signedIn && !signingIn ? (
        <ReadyStep facts={facts} arrived={arrived} />
      ) : (
        <SignInPlace
          presetAddress={presetAddress}
          onSignedIn={() => {
            setArrived(true);
            setSigningIn(false);
          }}
        />
      )}
    </WelcomeFrame>
  );
}

const ReadyStep = ({ facts, arrived }: { facts: SessionFacts; arrived: boolean }) => (
  <Ready
    desk={facts.desk?.name ?? ''}
    email={facts.person?.email ?? ''}
    setUp={setUp.value}
    arrived={arrived}
    onTry={() => openPage('web-page')}
    onOptions={() => openPage('options')}
    onSiteAccess={() => openPage('site-access')}
  />
);
