import type { ComponentChildren } from 'preact';
import { Ready, type ReadyProps } from '../../../components/settings/Ready';
import { SignIn, type SignInProps } from '../../../components/settings/SignIn';
import { WelcomeFrame } from '../../../components/settings/WelcomeFrame';
import { locale } from '../../../utils/i18n/messages';
import { DESK, EMAIL, NOW } from '../data';
import { nothing, type Screens } from './screen';

const step: SignInProps = {
  address: 'help.ledgerly.com',
  email: EMAIL,
  found: { name: DESK, typed: 'help.ledgerly.com' },
  code: null,
  busy: null,
  problem: null,
  onFind: nothing,
  onStart: nothing,
  onFinish: nothing,
  onNewCode: nothing,
  onOther: nothing,
};
const code = { desk: DESK, email: EMAIL, newCodeAt: NOW - 1 };

const chrome = { browser: 'chrome', shortcut: 'Alt+Shift+H', pinned: false, access: 'every' } as const;

function Welcome(props: Partial<SignInProps>) {
  return (
    <Frame>
      <SignIn {...step} {...props} />
    </Frame>
  );
}

function WelcomeReady(setUp: Partial<NonNullable<ReadyProps['setUp']>>) {
  return (
    <Frame>
      <Ready
        desk={DESK}
        email={EMAIL}
        setUp={{ ...chrome, ...setUp }}
        arrived={false}
        onTry={nothing}
        onOptions={nothing}
        onSiteAccess={nothing}
      />
    </Frame>
  );
}

const Frame = ({ children }: { children: ComponentChildren }) => (
  <WelcomeFrame language={{ chosen: null, browser: locale.value, onChoose: nothing }} onSees={nothing}>
    {children}
  </WelcomeFrame>
);

export const welcomeScreens: Screens = {
  'welcome-address': () => <Welcome />,
  'welcome-empty': () => <Welcome address="" email="" found={null} />,
  'welcome-code': () => <Welcome code={code} />,
  'welcome-code-wrong': () => <Welcome code={code} problem={{ code: 'wrong-code', triesLeft: 4 }} />,
  'welcome-ready': () => <WelcomeReady />,
  'welcome-ready-edge': () => <WelcomeReady browser="edge" />,
  'welcome-ready-firefox': () => <WelcomeReady browser="firefox" access="some" />,
  'welcome-ready-pinned': () => <WelcomeReady pinned />,
  'welcome-ready-narrowed': () => <WelcomeReady access="some" />,
  'welcome-ready-no-keys': () => <WelcomeReady shortcut="" />,
};
