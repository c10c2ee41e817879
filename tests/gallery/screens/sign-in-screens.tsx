import { SignIn, type SignInProps } from '../../../components/settings/SignIn';
import { DESK, EMAIL, NOW } from '../data';
import { nothing, type Screens } from './screen';

const first: SignInProps = {
  address: '',
  email: '',
  found: null,
  code: null,
  busy: null,
  problem: null,
  onFind: nothing,
  onStart: nothing,
  onFinish: nothing,
  onNewCode: nothing,
  onOther: nothing,
};
const typed = { ...first, address: 'help.ledgerly.com', email: EMAIL };
const code = { desk: DESK, email: EMAIL, newCodeAt: NOW + 40_000 };

export const signInScreens: Screens = {
  'sign-in-empty': () => <SignIn {...first} />,
  'sign-in-looking': () => <SignIn {...typed} busy="finding" />,
  'sign-in-found': () => <SignIn {...typed} found={{ name: DESK, typed: typed.address }} />,
  'sign-in-not-a-desk': () => <SignIn {...typed} address="example.com" problem={{ code: 'not-a-desk' }} />,
  'sign-in-offline': () => <SignIn {...typed} problem={{ code: 'offline' }} />,
  'sign-in-no-mail': () => (
    <SignIn {...typed} found={{ name: DESK, typed: typed.address }} problem={{ code: 'mail-not-sent' }} />
  ),
  'sign-in-sending': () => <SignIn {...typed} found={{ name: DESK, typed: typed.address }} busy="sending" />,
  'sign-in-code': () => <SignIn {...typed} code={code} />,
  'sign-in-code-wrong': () => (
    <SignIn
      {...typed}
      code={{ ...code, newCodeAt: NOW - 1 }}
      problem={{ code: 'wrong-code', triesLeft: 4 }}
    />
  ),
  'sign-in-code-off': () => (
    <SignIn {...typed} code={{ ...code, newCodeAt: NOW - 1 }} problem={{ code: 'too-many-tries' }} />
  ),
  'sign-in-huge': () => (
    <SignIn
      {...typed}
      address="hilfe.rechtsschutzversicherungsgesellschaften-mitarbeiterportal.example.com"
      found={{
        name: 'Rechtsschutzversicherungsgesellschaften Kundendienst',
        typed: 'hilfe.rechtsschutzversicherungsgesellschaften-mitarbeiterportal.example.com',
      }}
    />
  ),
};
