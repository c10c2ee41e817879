import { now } from '../../utils/i18n/clock';
import { t } from '../../utils/i18n/messages';
import { sizeText } from '../../utils/i18n/sizes';
import type { Ticket } from '../../utils/protocol/desk-api';
import { type OutboxEntry, type Progress, progressOf } from '../../utils/tickets/outbox-entry';
import { BusySign } from '../controls/BusySign';
import { Button } from '../controls/Button';
import { ConfirmButton } from '../controls/ConfirmButton';
import { Icon } from '../controls/Icon';
import { ProgressBar } from '../controls/ProgressBar';
import { entryFate, entryMeta, entryTitle } from './outbox-words';
import { StateSign } from './StateSign';
import './tickets.css';

export interface EntryActions {
  onRetryEntry: (entryId: string) => void;
  /** Makes it a draft again. */
  onEditEntry: (entryId: string) => void;
  onDeleteEntry: (entryId: string) => void;
}

export interface OutboxProps extends EntryActions {
  entries: readonly OutboxEntry[];
  tickets: readonly Ticket[] | undefined;
  desk: string;
}

/** What is not sent is the most important thing: each has its reason and its way out. */
export function Outbox({ entries, tickets, desk, ...actions }: OutboxProps) {
  return (
    <section class="group">
      <h2 class="heading">{t('outbox_title')}</h2>
      <ul class="outbox">
        {entries.map((entry) => (
          <li key={entry.id}>
            <OutboxCard entry={entry} tickets={tickets ?? []} desk={desk} {...actions} />
          </li>
        ))}
      </ul>
      <p class="soft outbox-safe">{t('outbox_safe')}</p>
    </section>
  );
}

type OutboxCardProps = EntryActions & { entry: OutboxEntry; tickets: readonly Ticket[]; desk: string };

function OutboxCard({ entry, tickets, desk, onRetryEntry, onEditEntry, onDeleteEntry }: OutboxCardProps) {
  const { content, state } = entry;
  const progress = progressOf(entry);
  return (
    <div class={`outbox-card outbox-card--${state}`}>
      <p class="outbox-title" dir="auto">
        {entryTitle(entry, tickets)}
      </p>
      {content.kind === 'comment' && (
        <p class="outbox-text one-line" dir="auto">
          {content.body.body}
        </p>
      )}
      <p class="meta">{entryMeta(entry)}</p>
      <p class={`outbox-fate outbox-fate--${state}`}>
        <FateSign state={state} />
        <span>{entryFate(entry, desk, now.value)}</span>
      </p>
      {progress && <Travelling progress={progress} onCancel={() => onEditEntry(entry.id)} />}
      {state !== 'sending' && (
        <div class="outbox-buttons">
          {state !== 'paused' && (
            <Button size="small" icon="refresh-cw" onClick={() => onRetryEntry(entry.id)}>
              {t('outbox_try')}
            </Button>
          )}
          {'files' in content && (
            <Button size="small" kind="quiet" onClick={() => onEditEntry(entry.id)}>
              {t('outbox_edit')}
            </Button>
          )}
          <ConfirmButton
            words={{ act: t('outbox_delete'), question: t('outbox_delete_question'), keep: t('outbox_keep') }}
            onConfirm={() => onDeleteEntry(entry.id)}
          />
        </div>
      )}
    </div>
  );
}

/** How far the files are; while they are on their way, all of it can be taken back. */
export function Travelling({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const { sent, total } = progress;
  const words = t('outbox_progress', { sent: sizeText(sent), total: sizeText(total) });
  return (
    <>
      <ProgressBar done={sent} total={total} words={words} />
      {sent < total && (
        <div>
          <Button size="small" onClick={onCancel}>
            {t('outbox_cancel')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The sign before the fate: turning, waiting, paused or wrong. */
export function FateSign({ state }: { state: OutboxEntry['state'] }) {
  if (state === 'sending') return <BusySign />;
  if (state === 'attention') return <Icon name="circle-alert" />;
  return state === 'paused' ? <Icon name="pause" /> : <StateSign state="network" />;
}
