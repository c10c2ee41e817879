import { t, tn } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';

export interface SignedOutNoteProps {
  /** Drafts and unsent messages that wait on this device. */
  waiting: number;
  onSignIn: () => void;
  onRead: () => void;
}

/** In place of what needs an account, after the session has ended elsewhere. */
export function SignedOutNote({ waiting, onSignIn, onRead }: SignedOutNoteProps) {
  const actions = (
    <>
      <Button kind="primary" onClick={onSignIn}>
        {t('sign_in')}
      </Button>
      <Button kind="quiet" onClick={onRead}>
        {t('signed_out_read')}
      </Button>
    </>
  );
  return (
    <div class="body">
      <Empty icon="log-in" level={1} title={t('signed_out_title')} actions={actions}>
        {t('signed_out_body')}
        {waiting > 0 && ` ${tn('signed_out_waits', waiting)}`}
      </Empty>
    </div>
  );
}
