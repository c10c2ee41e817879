import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { Menu, type MenuItem } from '../controls/Menu';
import { SignOutQuestion, type SignOutQuestionProps } from './SignOutQuestion';

export interface MoreMenuProps extends Omit<SignOutQuestionProps, 'onStay'> {
  email: string;
  /** Only where help can move beside the page: in the popup. */
  onOpenPanel?: (() => void) | undefined;
}

/** Which desk and which account, and the way out of it. */
export function MoreMenu({ desk, email, onOpenPanel, ...question }: MoreMenuProps) {
  const [asking, setAsking] = useState(false);
  const items: MenuItem[] = [
    ...(onOpenPanel
      ? [{ icon: 'panel-right', words: t('more_open_panel'), onChoose: onOpenPanel } as const]
      : []),
    { icon: 'log-out', words: t('sign_out'), onChoose: () => setAsking(true) },
  ];
  return (
    <div class="menu-place">
      <Menu name={t('more')} icon="ellipsis" items={items} head={<Account desk={desk} email={email} />} />
      {asking && <SignOutQuestion desk={desk} {...question} onStay={() => setAsking(false)} />}
    </div>
  );
}

function Account({ desk, email }: { desk: string; email: string }) {
  return (
    <>
      {t('more_signed_in', { desk })}
      <br />
      <bdi>{email}</bdi>
    </>
  );
}
