import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { spokenAddress } from '../../utils/protocol/desk-address';
import { cancelExport, exportData, exportFailed, exporting } from '../../utils/state/export-state';
import { browserLanguage, chooseLanguage, chosenLanguage } from '../../utils/state/language-state';
import { storageBroken } from '../../utils/state/mirror';
import { notices, noticesRefused, showContentInNotices, turnNotices } from '../../utils/state/notices-state';
import {
  foldButton,
  hideEverywhere,
  preferences,
  putBackButton,
  showOnAllSites,
  showOnSite,
} from '../../utils/state/preferences-state';
import { type SessionFacts, session } from '../../utils/state/session-state';
import { openPage, setUp } from '../../utils/state/set-up-state';
import { signingOut, signOut } from '../../utils/state/sign-in-state';
import { draftCount, outbox } from '../../utils/state/tickets-state';
import { AboutOptions } from '../settings/AboutOptions';
import { AccountOptions } from '../settings/AccountOptions';
import { ButtonOptions } from '../settings/ButtonOptions';
import { DataOptions } from '../settings/DataOptions';
import { LanguageOptions } from '../settings/LanguageOptions';
import { MayOptions } from '../settings/MayOptions';
import { NoticeOptions } from '../settings/NoticeOptions';
import { OptionsFrame } from '../settings/OptionsFrame';
import { Broken } from './Broken';
import './frame.css';
import { SignOutQuestion } from './SignOutQuestion';

/** The options: facts from the state, acts to the worker. */
export function OptionsPlace() {
  const title = `${t('options_title')}, Handrail`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (storageBroken.value) return <Broken />;
  const facts = session.value;
  if (!facts) return null;
  return (
    <OptionsFrame>
      <Account facts={facts} />
      <ButtonOptions
        hiddenSites={preferences.value.hiddenSites}
        hiddenEverywhere={preferences.value.hiddenEverywhere}
        onHideEverywhere={hideEverywhere}
        folds={preferences.value.folds}
        onFold={foldButton}
        moved={Object.keys(preferences.value.places).length}
        onPutBack={putBackButton}
        onShow={showOnSite}
        onShowAll={showOnAllSites}
        shortcut={setUp.value?.shortcut}
        screenshotKey={setUp.value?.screenshotKey}
        onShortcuts={() => openPage('shortcuts')}
      />
      <NoticeOptions
        {...notices.value}
        refused={noticesRefused.value}
        onTurn={turnNotices}
        onContent={showContentInNotices}
      />
      <LanguageOptions chosen={chosenLanguage.value} browser={browserLanguage()} onChoose={chooseLanguage} />
      <DataOptions
        hasData={facts.account !== null}
        exporting={exporting.value}
        failed={exportFailed.value}
        onExport={exportData}
        onCancel={cancelExport}
      />
      <MayOptions setUp={setUp.value} onSiteAccess={() => openPage('site-access')} />
      <AboutOptions version={setUp.value?.version} onFirstSteps={() => openPage('welcome')} />
    </OptionsFrame>
  );
}

function Account({ facts }: { facts: SessionFacts }) {
  const [asking, setAsking] = useState(false);
  const asked = useRef<Element | null>(null);
  const ask = () => {
    asked.current = document.activeElement;
    setAsking(true);
  };
  /** The question goes away, and the focus must not go with it. */
  const done = (next: Element | null) => {
    setAsking(false);
    if (next instanceof HTMLElement) next.focus();
  };
  const { desk, person, signedIn } = facts;
  const account = desk &&
    person && { desk: desk.name, address: spokenAddress(desk.address), email: person.email };
  return (
    <AccountOptions
      account={account && { ...account, ended: !signedIn }}
      onSignIn={() => openPage('sign-in')}
      onSignOut={ask}
      question={
        asking &&
        account && (
          <SignOutQuestion
            desk={account.desk}
            unsent={outbox.value.length}
            drafts={draftCount.value ?? 0}
            busy={signingOut.value}
            onSignOut={() => void signOut().then(() => done(document.querySelector('#account h2')))}
            onStay={() => done(asked.current)}
          />
        )
      }
    />
  );
}
