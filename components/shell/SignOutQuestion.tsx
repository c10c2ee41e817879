import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';

export interface SignOutQuestionProps {
  desk: string;
  /** Messages in the outbox, which signing out deletes. */
  unsent: number;
  /** Drafts on this device, which signing out deletes. */
  drafts: number;
  busy?: boolean;
  onSignOut: () => void;
  onStay: () => void;
}

/** Says what signing out would lose before it does it. Escape stays. */
export function SignOutQuestion({ desk, unsent, drafts, busy, onSignOut, onStay }: SignOutQuestionProps) {
  const id = useId();
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  const loses = unsent + drafts > 0;
  return (
    <div
      class="menu question"
      role="dialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onStay()}
    >
      <p class="question-title" id={id}>
        {t('sign_out_question', { desk })}
      </p>
      {unsent > 0 && <p>{tn('sign_out_lost', unsent)}</p>}
      {drafts > 0 && <p>{tn('sign_out_drafts', drafts)}</p>}
      <p class="soft">{t('sign_out_kept')}</p>
      <div class="question-buttons">
        <Button kind={loses ? 'destructive' : 'secondary'} busy={busy && t('sign_out')} onClick={onSignOut}>
          {t(loses ? 'sign_out_delete' : 'sign_out')}
        </Button>
        <Button buttonRef={stay} kind="quiet" onClick={onStay}>
          {t('sign_out_stay')}
        </Button>
      </div>
    </div>
  );
}
