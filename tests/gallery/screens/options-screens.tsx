import type { ComponentChildren } from 'preact';
import { AboutOptions } from '../../../components/settings/AboutOptions';
import { AccountOptions, type AccountOptionsProps } from '../../../components/settings/AccountOptions';
import { ButtonOptions, type ButtonOptionsProps } from '../../../components/settings/ButtonOptions';
import { DataOptions, type DataOptionsProps } from '../../../components/settings/DataOptions';
import { LanguageOptions } from '../../../components/settings/LanguageOptions';
import { MayOptions, type MayOptionsProps } from '../../../components/settings/MayOptions';
import { NoticeOptions, type NoticeOptionsProps } from '../../../components/settings/NoticeOptions';
import { OptionsFrame } from '../../../components/settings/OptionsFrame';
import { SignOutQuestion } from '../../../components/shell/SignOutQuestion';
import '../../../components/shell/frame.css';
import { locale } from '../../../utils/i18n/messages';
import { DESK, EMAIL } from '../data';
import { nothing, type Screens } from './screen';

interface Wish {
  account?: AccountOptionsProps['account'];
  question?: ComponentChildren;
  button?: Partial<ButtonOptionsProps>;
  notices?: Partial<NoticeOptionsProps>;
  data?: Partial<DataOptionsProps>;
  may?: Partial<NonNullable<MayOptionsProps['setUp']>>;
  /** The browser has not told anything yet. */
  waiting?: boolean;
}

const ANA = { desk: DESK, address: 'help.ledgerly.com', email: EMAIL, ended: false };
const SITES = ['meet.brightwater.studio', 'figma.com'];
const MB = 1024 * 1024;
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'contextMenus', 'sidePanel'];

function Options({ account = ANA, question = null, button, notices, data, may, waiting }: Wish) {
  return (
    <OptionsFrame>
      <AccountOptions account={account} onSignIn={nothing} onSignOut={nothing} question={question} />
      <ButtonOptions
        hiddenSites={SITES}
        hiddenEverywhere={false}
        onHideEverywhere={nothing}
        folds={false}
        onFold={nothing}
        moved={1}
        onPutBack={nothing}
        onShow={nothing}
        onShowAll={nothing}
        shortcut={waiting ? undefined : 'Alt+Shift+H'}
        screenshotKey={waiting ? undefined : 'Alt+Shift+S'}
        onShortcuts={nothing}
        {...button}
      />
      <NoticeOptions on withContent refused={false} onTurn={nothing} onContent={nothing} {...notices} />
      <LanguageOptions chosen={null} browser={locale.value} onChoose={nothing} />
      <DataOptions
        hasData={account !== null}
        exporting={null}
        failed={false}
        onExport={nothing}
        onCancel={nothing}
        {...data}
      />
      <MayOptions
        setUp={waiting ? undefined : { browser: 'chrome', access: 'every', permissions: PERMISSIONS, ...may }}
        onSiteAccess={nothing}
      />
      <AboutOptions version={waiting ? undefined : '0.1.0'} onFirstSteps={nothing} />
    </OptionsFrame>
  );
}

const question = (unsent: number, drafts: number) => (
  <SignOutQuestion desk={DESK} unsent={unsent} drafts={drafts} onSignOut={nothing} onStay={nothing} />
);

const LONG = 'rechtsschutzversicherungsgesellschaften-mitarbeiterportal.sub.sub.example.com';

export const optionsScreens: Screens = {
  options: () => <Options />,
  'options-waiting': () => <Options waiting />,
  'options-nobody': () => <Options account={null} button={{ hiddenSites: [] }} />,
  'options-ended': () => <Options account={{ ...ANA, ended: true }} />,
  'options-sign-out': () => <Options question={question(2, 1)} />,
  'options-hidden-everywhere': () => (
    <Options
      button={{ hiddenEverywhere: true, hiddenSites: ['figma.com'], shortcut: '', screenshotKey: '' }}
    />
  ),
  'options-notices-off': () => <Options notices={{ on: false }} />,
  'options-notices-refused': () => <Options notices={{ on: false, refused: true }} />,
  'options-exporting': () => <Options data={{ exporting: { done: 12 * MB, total: 48 * MB } }} />,
  'options-export-failed': () => <Options data={{ failed: true }} />,
  'options-narrowed': () => <Options may={{ access: 'some' }} />,
  'options-firefox': () => (
    <Options may={{ access: 'some', browser: 'firefox', permissions: PERMISSIONS.slice(0, 4) }} />
  ),
  'options-huge': () => (
    <Options
      account={{ ...ANA, address: LONG, desk: 'Rechtsschutzversicherungsgesellschaften Kundendienst' }}
      button={{ hiddenSites: [LONG, ...Array.from({ length: 30 }, (_, index) => `site-${index}.example`)] }}
    />
  ),
};
