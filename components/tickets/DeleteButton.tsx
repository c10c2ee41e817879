import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';

/** Deleting what was written cannot be undone, so it asks once, in its own place. */
export function DeleteButton({ onDelete }: { onDelete: () => void }) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
        {t('outbox_delete')}
      </Button>
    );
  }
  return (
    <fieldset class="delete-question">
      <legend>{t('outbox_delete_question')}</legend>
      <Button size="small" kind="destructive" onClick={onDelete}>
        {t('outbox_delete')}
      </Button>
      <Button size="small" kind="quiet" onClick={() => setAsking(false)} buttonRef={keep}>
        {t('outbox_keep')}
      </Button>
    </fieldset>
  );
}
