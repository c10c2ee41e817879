import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { OptionLine } from './OptionLine';
import { Section } from './OptionsFrame';

export interface AccountOptionsProps {
  /** Who is signed in, or was when the desk ended the session; null for nobody. */
  account: { desk: string; address: string; email: string; ended: boolean } | null;
  onSignIn: () => void;
  onSignOut: () => void;
  /** What signing out would lose, asked at its button; null while it is not asked. */
  question: ComponentChildren;
}

/** Which desk, and as whom. */
export function AccountOptions({ account, onSignIn, onSignOut, question }: AccountOptionsProps) {
  return (
    <Section id="account">
      {account ? (
        <>
          <OptionLine title={account.desk} hint={whereAndWho(account)}>
            {account.ended && <Button onClick={onSignIn}>{t('sign_in')}</Button>}
            <div class="menu-place">
              <Button onClick={onSignOut}>{t('sign_out')}</Button>
              {question}
            </div>
          </OptionLine>
          <OptionLine title={t('options_other')} hint={t('options_other_hint', { email: account.email })}>
            <Button onClick={onSignIn}>{t('options_other_button')}</Button>
          </OptionLine>
        </>
      ) : (
        <OptionLine title={t('options_nobody')} hint={t('options_nobody_hint')}>
          <Button onClick={onSignIn}>{t('sign_in')}</Button>
        </OptionLine>
      )}
    </Section>
  );
}

const whereAndWho = ({ address, email, ended }: NonNullable<AccountOptionsProps['account']>): string =>
  t(ended ? 'options_ended' : 'options_as', { address, email });
