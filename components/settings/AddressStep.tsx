import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import { BusySign } from '../controls/BusySign';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { TextField } from '../controls/TextField';
import { faultsOf, missingFor, type SignInFaults } from './sign-in-faults';

export interface AddressStepProps {
  address: string;
  email: string;
  /** `typed` is the address that was looked for, so that a name never stands beside another address. */
  found: { name: string; typed: string } | null;
  busy: 'finding' | 'sending' | 'checking' | null;
  problem: Problem | null;
  onFind: (address: string) => void;
  onStart: (signIn: { address: string; email: string }) => void;
}

/** Step 1: whose help, and who asks. What was typed stays, whatever goes wrong. */
export function AddressStep({ found, busy, problem, onFind, onStart, ...first }: AddressStepProps) {
  const [address, setAddress] = useState(first.address);
  const [email, setEmail] = useState(first.email);
  const [missing, setMissing] = useState<SignInFaults>({});
  const fields = { address: useRef<HTMLInputElement>(null), email: useRef<HTMLInputElement>(null) };
  const faults = { ...faultsOf(problem, address.trim(), 1), ...missing };
  const start = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy === 'sending') return;
    const wrong = missingFor(address, email);
    setMissing(wrong);
    if (wrong.address) fields.address.current?.focus();
    else if (wrong.email) fields.email.current?.focus();
    else onStart({ address: address.trim(), email: email.trim() });
  };
  const leaveAddress = () => {
    if (address.trim() !== '' && found?.typed !== address.trim()) onFind(address.trim());
  };
  return (
    <form class="sign-in-form" noValidate onSubmit={start}>
      <Heading />
      <div class="sign-in-fields">
        <TextField
          label={t('sign_in_address')}
          hint={t('sign_in_address_hint')}
          error={faults.address}
          value={address}
          size="large"
          inputMode="url"
          autocomplete="url"
          machine
          onInput={(value) => {
            setAddress(value);
            setMissing({});
          }}
          onBlur={leaveAddress}
          inputRef={fields.address}
          end={<Found busy={busy === 'finding'} name={found?.typed === address.trim() ? found.name : null} />}
        />
        <TextField
          label={t('sign_in_email')}
          hint={t('sign_in_email_hint')}
          error={faults.email}
          value={email}
          size="large"
          type="email"
          autocomplete="email"
          machine
          onInput={(value) => {
            setEmail(value);
            setMissing({});
          }}
          inputRef={fields.email}
        />
        <Button kind="primary" size="large" wide submit busy={busy === 'sending' && t('sign_in_sending')}>
          {t('sign_in_send')}
        </Button>
      </div>
      <p class="sign-in-sees">
        <Icon name="eye" size={18} />
        <span>{t('sign_in_sees')}</span>
      </p>
    </form>
  );
}

function Heading() {
  return (
    <div>
      <p class="sign-in-step">{t('sign_in_step', { step: 1, steps: 2 })}</p>
      <h1 class="sign-in-title" tabIndex={-1}>
        {t('sign_in_title')}
      </h1>
      <p class="sign-in-lead">{t('sign_in_lead')}</p>
    </div>
  );
}

/** The name of the desk in green at the end of the field; a live region, so that it is heard too. */
function Found({ busy, name }: { busy: boolean; name: string | null }) {
  return (
    <span class="sign-in-found" role="status">
      {busy && (
        <span class="sign-in-finding">
          <BusySign size={14} />
          {t('sign_in_finding')}
        </span>
      )}
      {!busy && name && (
        <>
          <Icon name="check" />
          <span class="unseen">{t('sign_in_found', { desk: name })}</span>
          <span aria-hidden="true" dir="auto">
            {name}
          </span>
        </>
      )}
    </span>
  );
}
