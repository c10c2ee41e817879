import { useEffect, useState } from 'preact/hooks';
import { cutAt } from '../../utils/i18n/fill-in';
import { t } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import { NewAddress } from './NewAddress';

export interface AnswerAddressProps {
  /** Confirmed ones, that of the account first. */
  addresses: readonly string[];
  /** Null for that of the account. */
  chosen: string | null;
  /** An address that waits for its code. */
  waiting: string | null;
  busy: 'sending' | 'checking' | null;
  problem: Problem | null;
  desk: string;
  onChoose: (email: string | null) => void;
  /** Mails a code to another address; one that is confirmed already is chosen at once. */
  onNewAddress: (email: string) => void;
  onCode: (code: string) => void;
  onGiveUp: () => void;
}

/** Where answers go: seen, and changed in place. */
export function AnswerAddress(props: AnswerAddressProps) {
  const [changing, setChanging] = useState(false);
  const [account = '', ...others] = props.addresses;
  const current = props.chosen !== null && others.includes(props.chosen) ? props.chosen : account;
  // Chosen here, or proven by its code: either ends the change.
  useEffect(() => setChanging(false), [props.chosen]);
  if (!changing && props.waiting === null) {
    return <CurrentAddress email={current} onChange={() => setChanging(true)} />;
  }
  return (
    <fieldset class="answer-addresses">
      <legend class="field-label">{t('answer_addresses')}</legend>
      {others.length > 0 && props.waiting === null && (
        <KnownAddresses all={[account, ...others]} current={current} onChoose={props.onChoose} />
      )}
      <NewAddress
        waiting={props.waiting}
        busy={props.busy}
        problem={props.problem}
        desk={props.desk}
        current={current}
        onNewAddress={props.onNewAddress}
        onCode={props.onCode}
        onKeep={() => {
          setChanging(false);
          props.onGiveUp();
        }}
      />
    </fieldset>
  );
}

interface KnownAddressesProps {
  all: readonly string[];
  current: string;
  onChoose: (email: string | null) => void;
}

function KnownAddresses({ all, current, onChoose }: KnownAddressesProps) {
  return all.map((email, index) => (
    <label key={email} class="answer-known">
      <input
        type="radio"
        name="answer-address"
        checked={email === current}
        onChange={() => onChoose(index === 0 ? null : email)}
      />
      <bdi>{email}</bdi>
    </label>
  ));
}

function CurrentAddress({ email, onChange }: { email: string; onChange: () => void }) {
  const [before, after] = cutAt(t('answer_to'), 'email');
  return (
    <div class="answer-line">
      <p class="answer-current">
        <span class="soft">{before}</span>
        <bdi>{email}</bdi>
        <span class="soft">{after}</span>
      </p>
      <button type="button" class="link" aria-label={t('answer_change_named')} onClick={onChange}>
        {t('answer_change')}
      </button>
    </div>
  );
}
