import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import type { EntryActions } from './Outbox';

/** Retry, Edit and Delete as links below a message; Delete asks once. */
export function QueuedActions({
  entry,
  onRetryEntry,
  onEditEntry,
  onDeleteEntry,
}: EntryActions & { entry: OutboxEntry }) {
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <div class="fate-links">
        <span>{t('outbox_delete_question')}</span>
        <Link words={t('outbox_delete')} onClick={() => onDeleteEntry(entry.id)} />
        <Link words={t('outbox_keep')} onClick={() => setAsking(false)} />
      </div>
    );
  }
  return (
    <div class="fate-links">
      {entry.state !== 'paused' && <Link words={t('outbox_retry')} onClick={() => onRetryEntry(entry.id)} />}
      {'files' in entry.content && <Link words={t('outbox_edit')} onClick={() => onEditEntry(entry.id)} />}
      <Link words={t('outbox_delete')} onClick={() => setAsking(true)} />
    </div>
  );
}

function Link({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" class="link" onClick={onClick}>
      {words}
    </button>
  );
}
