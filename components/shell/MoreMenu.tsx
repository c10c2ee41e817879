import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { Menu, type MenuItem } from '../controls/Menu';
import { SignOutQuestion, type SignOutQuestionProps } from './SignOutQuestion';

export interface MoreMenuProps extends Omit<SignOutQuestionProps, 'onStay'> {
  /** Null when nobody is signed in: then nobody can be signed out. */
  email: string | null;
  /** The corner button on the page beside this; null where there can be none. */
  button?: { hidden: boolean; onTurn: () => void } | null;
  onOptions?: () => void;
  /** Says what somebody thinks of the product; only for who is signed in, and where no other way leads there. */
  onFeedback?: () => void;
  /** Opens the support space; left out in it. */
  onSpace?: () => void;
  /** The menu is about to be seen. */
  onOpen?: () => void;
  /** Only where help can move beside the page: in the popup. */
  onOpenPanel?: (() => void) | undefined;
}

/** What is seldom needed: the button on this page, the options, and which account, with the way out of it. */
export function MoreMenu({ email, button, onOptions, onOpen, ...rest }: MoreMenuProps) {
  const { onFeedback, onSpace, onOpenPanel, ...question } = rest;
  const [asking, setAsking] = useState(false);
  const { desk } = question;
  const items: (MenuItem | null | undefined)[] = [
    onFeedback && { icon: 'message-square-heart', words: t('feedback_send'), onChoose: onFeedback },
    onSpace && { icon: 'app-window', words: t('tickets_open_space'), onChoose: onSpace },
    onOpenPanel && { icon: 'panel-right', words: t('more_open_panel'), onChoose: onOpenPanel },
    button && turnButton(button),
    onOptions && { icon: 'settings', words: t('options_title'), onChoose: onOptions },
    email === null ? null : { icon: 'log-out', words: t('sign_out'), onChoose: () => setAsking(true) },
  ];
  return (
    <div class="menu-place">
      <Menu
        name={t('more')}
        icon="ellipsis"
        items={items.filter((item) => item != null)}
        head={email !== null && <Account desk={desk} email={email} />}
        {...(onOpen && { onOpen })}
      />
      {asking && <SignOutQuestion {...question} onStay={() => setAsking(false)} />}
    </div>
  );
}

const turnButton = ({ hidden, onTurn }: { hidden: boolean; onTurn: () => void }): MenuItem => ({
  icon: hidden ? 'eye' : 'eye-off',
  words: t(hidden ? 'more_show_button' : 'more_hide_button'),
  onChoose: onTurn,
});

function Account({ desk, email }: { desk: string; email: string }) {
  return (
    <>
      {t('more_signed_in', { desk })}
      <br />
      <bdi>{email}</bdi>
    </>
  );
}
